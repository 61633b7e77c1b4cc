package worldswitch.sessions.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What became of a guest hypervisor's accesses, register by register, with FEAT_NV2 and without.
 *
 * @param memory what became memory
 * @param traps what trapped nevertheless
 * @param without what trapped without FEAT_NV2
 */
record VncrAccesses(VncrTally memory, TrapTally traps, TrapTally without) {
    private static final List<String> TITLES =
            List.of("register", "became", "read", "written", "traps", "traps without NV2", "saved");

    /** The offset of each register that was accessed in memory. */
    Map<String, String> offsets() {
        Map<String, String> offsets = new TreeMap<>();
        memory.names().forEach(name -> offsets.put(name, "0x" + Integer.toHexString(memory.offset(name))));
        return offsets;
    }

    /** The registers that neither trapped nor became memory, and trapped without FEAT_NV2. */
    List<String> redirected() {
        return without.names().stream()
                .filter(name -> traps.of(name) == 0 && memory.of(name) == 0)
                .toList();
    }

    /** Accesses to memory. */
    long inMemory() {
        return memory.names().stream().mapToLong(memory::of).sum();
    }

    /** Accesses to a register of EL1 in place of one of EL2. */
    long inRegisters() {
        return redirected().stream().mapToLong(without::of).sum();
    }

    /** What is memory does not trap, and each access is one that does trap without FEAT_NV2: where that is not so, in words. */
    List<String> unbalanced() {
        return memory.names().stream()
                .filter(name -> traps.of(name) != 0 || without.of(name) != memory.of(name))
                .map(name -> name + " was accessed in memory " + memory.of(name) + " times and trapped "
                        + traps.of(name) + " times, against " + without.of(name) + " traps")
                .toList();
    }

    /** A row for each register. */
    List<List<String>> table() {
        TreeSet<String> names = new TreeSet<>(without.names());
        names.addAll(traps.names());
        names.addAll(memory.names());
        List<List<String>> table = new ArrayList<>(List.of(TITLES));
        names.forEach(name -> table.add(row(name)));
        return table;
    }

    private List<String> row(String name) {
        return List.of(
                name,
                became(name),
                memory.of(name) == 0 ? "" : "" + memory.reads(name),
                memory.of(name) == 0 ? "" : "" + memory.writes(name),
                "" + traps.of(name),
                "" + without.of(name),
                "" + (without.of(name) - traps.of(name)));
    }

    private String became(String name) {
        if (memory.of(name) != 0) {
            return "memory at " + offsets().get(name);
        }
        return traps.of(name) == 0 ? "an EL1 register" : "still a trap";
    }
}
