package worldswitch.sessions.check;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;
import worldswitch.sessions.report.Outcome;
import worldswitch.sessions.timeline.Exit;
import worldswitch.sessions.timeline.SyndromeText;
import worldswitch.sessions.world.World;

/**
 * How often a guest hypervisor's access to each system register was trapped.
 *
 * @param counts by the name of the register
 */
record TrapTally(Map<String, Long> counts) {
    private static final int SYSTEM_REGISTER = 0x18;

    /** Counts the traps of a run. */
    static TrapTally of(Outcome run) {
        return new TrapTally(run.timeline()
                .exits()
                .held()
                .filter(exit -> exit.from().kind() == World.Kind.GUEST_HYPERVISOR)
                .filter(exit -> exit.exceptionClass() == SYSTEM_REGISTER)
                .collect(Collectors.groupingBy(TrapTally::name, TreeMap::new, Collectors.counting())));
    }

    private static String name(Exit exit) {
        return SyndromeText.register(exit.esr()).map(SystemRegister::name).orElse("unknown");
    }

    Set<String> names() {
        return counts.keySet();
    }

    long of(String register) {
        return counts.getOrDefault(register, 0L);
    }
}
