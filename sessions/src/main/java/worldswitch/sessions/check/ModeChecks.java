package worldswitch.sessions.check;

import java.util.ArrayList;
import java.util.List;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.sessions.library.Expectation;
import worldswitch.sessions.report.Outcome;

/** Compares the run that latches control registers at once with the one that latches them as late as allowed. */
final class ModeChecks {
    private static final int GENERAL = 32;

    private ModeChecks() {}

    /** Both modes end alike: same instructions, console and registers. */
    static Expectation.Result same(Expectation expectation, Runs runs) {
        List<String> differences = differences(runs.in("immediate"), runs.in("deferred"));
        return Checks.result(
                expectation, differences.isEmpty(), differences.isEmpty() ? "no difference" : differences.get(0));
    }

    /** The modes differ: in the named registers at the label, or anywhere at the end. */
    static Expectation.Result differ(Expectation expectation, Runs runs) {
        String label = expectation.label();
        Outcome immediate = label == null ? runs.in("immediate") : runs.at(label, "immediate");
        Outcome deferred = label == null ? runs.in("deferred") : runs.at(label, "deferred");
        List<String> registers = expectation.registers();
        List<String> differences = registers == null
                ? differences(immediate, deferred)
                : registers.stream()
                        .map(name -> register(name, Catalogue.index(name), immediate, deferred))
                        .filter(difference -> !difference.isEmpty())
                        .toList();
        boolean met = registers == null ? !differences.isEmpty() : differences.size() == registers.size();
        return Checks.result(
                expectation, met, differences.isEmpty() ? "no difference" : String.join("; ", differences));
    }

    private static List<String> differences(Outcome immediate, Outcome deferred) {
        List<String> differences = new ArrayList<>();
        if (!immediate.console().equals(deferred.console())) {
            differences.add("the consoles differ");
        }
        for (int i = 0; i < GENERAL; i++) {
            if (immediate.cpu().general(i) != deferred.cpu().general(i)) {
                differences.add(difference(
                        "x" + i, immediate.cpu().general(i), deferred.cpu().general(i)));
            }
        }
        for (int i = 0; i < Catalogue.size(); i++) {
            String difference = register(Catalogue.row(i).name(), i, immediate, deferred);
            if (!difference.isEmpty()) {
                differences.add(difference);
            }
        }
        if (immediate.instructions() != deferred.instructions()) {
            differences.add("instructions: " + immediate.instructions() + " immediate, " + deferred.instructions()
                    + " deferred");
        }
        return differences;
    }

    private static String register(String name, int index, Outcome immediate, Outcome deferred) {
        long first = immediate.cpu().direct(index);
        long second = deferred.cpu().direct(index);
        return first == second ? "" : difference(name, first, second);
    }

    private static String difference(String name, long immediate, long deferred) {
        return name + " is 0x" + Long.toHexString(immediate) + " immediate, 0x" + Long.toHexString(deferred)
                + " deferred";
    }
}
