package worldswitch.sessions.check;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.sessions.hazard.JudgedAccess;
import worldswitch.sessions.hazard.JudgedWrite;
import worldswitch.sessions.hazard.Verdict;
import worldswitch.sessions.hazard.WriteState;
import worldswitch.sessions.library.Expectation;

/** Judges what became of system register writes. */
final class WriteChecks {
    private WriteChecks() {}

    /** After each write at a label, a named access has a verdict. */
    static Expectation.Result access(Expectation expectation, Runs runs) {
        String what = requireNonNull(expectation.access());
        List<JudgedAccess> seen = writes(expectation, runs)
                .flatMap(write -> write.accesses().stream())
                .filter(access -> access.what().equals(what))
                .toList();
        boolean met = !seen.isEmpty() && seen.stream().allMatch(access -> matches(access, expectation));
        String detail = seen.stream().map(WriteChecks::describe).distinct().collect(Collectors.joining("; "));
        return Checks.result(expectation, met, seen.isEmpty() ? "no " + what + " in the span" : detail);
    }

    private static boolean matches(JudgedAccess access, Expectation expectation) {
        boolean sameFields = expectation.fields() == null
                || names(access.fields().stream()).equals(new TreeSet<>(expectation.fields()));
        return access.verdict().toString().equals(expectation.verdict()) && sameFields;
    }

    private static String describe(JudgedAccess access) {
        return access.what() + " at 0x" + Long.toHexString(access.pc()) + ": " + access.verdict()
                + (access.fields().isEmpty() ? "" : " " + names(access.fields().stream()));
    }

    private static TreeSet<String> names(Stream<Field> fields) {
        return fields.map(Field::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The fields of a register that are consumed too early are just these. */
    static Expectation.Result hazards(Expectation expectation, Runs runs) {
        List<JudgedWrite> consumed = Checks.run(expectation, runs)
                .timeline()
                .writes()
                .held()
                .filter(write -> write.register().name().equals(expectation.register()))
                .filter(write -> write.state() == WriteState.CONSUMED_TOO_EARLY)
                .toList();
        TreeSet<String> fields = names(consumed.stream()
                .flatMap(write -> write.accesses().stream())
                .filter(access -> access.verdict() == Verdict.HAZARD)
                .flatMap(access -> access.fields().stream()));
        boolean met = fields.containsAll(requireNonNullElse(expectation.fields(), List.of()))
                && fields.isEmpty() == requireNonNull(expectation.fields()).isEmpty();
        String detail = consumed.isEmpty()
                ? "none consumed too early"
                : consumed.size() + " consumed too early: " + fields + ", first by "
                        + consumed.get(0).by();
        return Checks.result(expectation, met, detail);
    }

    /** Nothing but the synchronisation event itself follows the write at a label. */
    static Expectation.Result emptySpan(Expectation expectation, Runs runs) {
        List<JudgedWrite> seen = writes(expectation, runs).toList();
        boolean met = !seen.isEmpty() && seen.stream().allMatch(write -> write.until() - write.at() <= 1);
        long longest = seen.stream()
                .mapToLong(write -> write.until() - write.at() - 1)
                .max()
                .orElse(-1);
        return Checks.result(
                expectation,
                met,
                seen.size() + " writes, at most " + Math.max(0, longest) + " instructions in the span");
    }

    /** An access in the span of a write at a label was made at EL1 or EL0. */
    static Expectation.Result inGuest(Expectation expectation, Runs runs) {
        List<JudgedAccess> seen = writes(expectation, runs)
                .flatMap(write -> write.accesses().stream()
                        .filter(access -> access.at() > write.at() && access.verdict() == Verdict.HAZARD)
                        .filter(access -> !access.what().equals("ERET")))
                .toList();
        return Checks.result(
                expectation, !seen.isEmpty(), seen.isEmpty() ? "no consumer in the guest" : describe(seen.get(0)));
    }

    private static Stream<JudgedWrite> writes(Expectation expectation, Runs runs) {
        long pc = runs.address(requireNonNull(expectation.label()));
        return Checks.run(expectation, runs).timeline().writes().held().filter(write -> write.pc() == pc);
    }
}
