package worldswitch.sessions.check;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Synchronous exceptions bring a world to EL2 for these reasons, and for no other.
 *
 * @param mode {@code immediate} or {@code deferred}; null for the judged run's
 * @param world the world left, {@code host}
 * @param classes every exception class that comes, {@code 0x16}
 * @param fields fields that decided, all of them met; null if they do not matter
 */
record TrapsCheck(
        @Nullable String mode,
        String world,
        List<String> classes,
        @Nullable List<String> fields) implements Check {
    @Override
    public Finding judge(Runs runs) {
        TrapLog log = new TrapLog();
        runs.watched(log, mode);
        List<Trap> seen = log.traps().stream()
                .filter(trap -> trap.from().toString().equals(world))
                .toList();
        TreeSet<String> came = seen.stream().map(Trap::exceptionClass).collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> decided =
                seen.stream().flatMap(trap -> trap.fields().stream()).collect(Collectors.toCollection(TreeSet::new));
        boolean met = came.equals(new TreeSet<>(classes)) && (fields == null || decided.containsAll(fields));
        return new Finding(met, describe(seen));
    }

    private String describe(List<Trap> seen) {
        String text = seen.stream()
                .map(trap -> trap.exceptionClass() + (trap.rule().isEmpty() ? "" : ", " + trap.rule()))
                .distinct()
                .collect(Collectors.joining("; "));
        return text.isEmpty() ? "nothing came from " + world : text;
    }
}
