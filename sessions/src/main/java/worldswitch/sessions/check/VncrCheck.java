package worldswitch.sessions.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.report.Outcome;

/**
 * Accesses of a guest hypervisor became memory accesses through VNCR_EL2, each at its offset, where in another variant they
 * trapped: a table of both, and how many traps that saved.
 *
 * @param mode {@code immediate} or {@code deferred}; null for the judged run's
 * @param than the variant without FEAT_NV2
 * @param offsets the offset of each register that is to become memory, {@code "HCR_EL2": "0x78"}
 */
record VncrCheck(@Nullable String mode, String than, Map<String, String> offsets) implements Check {
    private static final List<String> TITLES = List.of(
            "register", "offset", "read from memory", "written to memory", "traps", "traps without NV2", "saved");

    @Override
    public Finding judge(Runs runs) {
        VncrTally memory = new VncrTally();
        Outcome own = runs.watched(memory, mode);
        Outcome other = runs.variant(than);
        TrapTally traps = TrapTally.of(own);
        TrapTally without = TrapTally.of(other);
        List<String> wrong = new ArrayList<>(misplaced(memory));
        memory.names().forEach(name -> wrong.addAll(unbalanced(name, memory, traps, without)));
        long saved = other.timeline().exits().size() - own.timeline().exits().size();
        String detail = wrong.isEmpty() ? told(memory, saved, own, other) : "WRONG: " + String.join("; ", wrong);
        return new Finding(wrong.isEmpty() && saved > 0, detail, table(memory, traps, without));
    }

    private List<String> misplaced(VncrTally memory) {
        Map<String, String> seen = new TreeMap<>();
        memory.names().forEach(name -> seen.put(name, offset(memory, name)));
        return seen.equals(new TreeMap<>(offsets)) ? List.of() : List.of("memory accesses at " + seen);
    }

    /** What is memory does not trap, and each access is one that does trap in the other variant. */
    private static List<String> unbalanced(String name, VncrTally memory, TrapTally traps, TrapTally without) {
        long uses = memory.reads(name) + memory.writes(name);
        boolean balanced = traps.of(name) == 0 && without.of(name) == uses;
        return balanced
                ? List.of()
                : List.of(name + " was accessed in memory " + uses + " times and trapped " + traps.of(name)
                        + " times, against " + without.of(name) + " traps");
    }

    private String told(VncrTally memory, long saved, Outcome own, Outcome other) {
        return memory.total() + " accesses to " + memory.names().size() + " registers became memory accesses; " + saved
                + " traps saved: " + own.timeline().exits().size() + " exits, against "
                + other.timeline().exits().size() + " in " + than;
    }

    private static String offset(VncrTally memory, String name) {
        return memory.offset(name) < 0 ? "" : "0x" + Integer.toHexString(memory.offset(name));
    }

    private static List<List<String>> table(VncrTally memory, TrapTally traps, TrapTally without) {
        TreeMap<String, List<String>> rows = new TreeMap<>();
        List<String> names = new ArrayList<>(memory.names());
        names.addAll(traps.names());
        names.addAll(without.names());
        for (String name : names) {
            rows.put(
                    name,
                    List.of(
                            name,
                            offset(memory, name),
                            "" + memory.reads(name),
                            "" + memory.writes(name),
                            "" + traps.of(name),
                            "" + without.of(name),
                            "" + (without.of(name) - traps.of(name))));
        }
        List<List<String>> table = new ArrayList<>(List.of(TITLES));
        table.addAll(rows.values());
        return table;
    }
}
