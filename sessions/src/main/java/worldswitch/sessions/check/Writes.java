package worldswitch.sessions.check;

import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.sessions.hazard.JudgedAccess;
import worldswitch.sessions.hazard.JudgedWrite;
import worldswitch.sessions.report.Outcome;

/** System register writes of a run as checks look at them. */
final class Writes {
    private Writes() {}

    /** The writes by the instruction at an address. */
    static Stream<JudgedWrite> at(long pc, Outcome run) {
        return run.timeline().writes().held().filter(write -> write.pc() == pc);
    }

    /** The qualified names of fields, in alphabetical order. */
    static TreeSet<String> names(Stream<Field> fields) {
        return fields.map(Field::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    /** An access with its verdict, in words. */
    static String describe(JudgedAccess access) {
        String fields = access.fields().isEmpty() ? "" : " " + names(access.fields().stream());
        return access.what() + " at 0x" + Long.toHexString(access.pc()) + ": " + access.verdict() + fields;
    }
}
