package worldswitch.sessions.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;
import worldswitch.sessions.snapshot.CpuSnapshot;
import worldswitch.sessions.snapshot.Snapshot;

/**
 * What a machine held at one moment, by the names of the architecture: what a replay is recognised by, in this version of
 * the program and in later ones.
 *
 * <p>Registers that a guest cannot write are left out, since they tell the machine, not the run; so are registers that
 * this file does not name when it is compared, since a later version may know more.
 *
 * @param cpus for each processor its registers by name: X0 to X30, SP, the halves V0.low to V31.high, PC, PSTATE
 *     and the system registers
 * @param memory the digest of RAM, see {@link MemoryDigest}
 */
public record SavedState(List<SortedMap<String, Long>> cpus, String memory) {
    private static final int NUMBERED = 31;
    private static final int VECTOR_HALVES = 64;

    /** Copies {@code cpus}. */
    public SavedState {
        cpus = List.copyOf(cpus);
    }

    /** What a snapshot shows. */
    public static SavedState of(Snapshot snapshot) {
        return new SavedState(
                snapshot.cpus().stream().map(SavedState::registers).toList(), MemoryDigest.of(snapshot.memory()));
    }

    private static SortedMap<String, Long> registers(CpuSnapshot cpu) {
        TreeMap<String, Long> values = new TreeMap<>();
        for (int i = 0; i < NUMBERED; i++) {
            values.put("X" + i, cpu.general(i));
        }
        values.put("SP", cpu.general(NUMBERED));
        for (int i = 0; i < VECTOR_HALVES; i++) {
            values.put("V" + i / 2 + (i % 2 == 0 ? ".low" : ".high"), cpu.vector(i));
        }
        values.put("PC", cpu.pc());
        values.put("PSTATE", cpu.pstate());
        for (SystemRegister row : Catalogue.rows()) {
            if (row.kind() == SystemRegister.Kind.REGISTER && row.readable() && row.writable()) {
                values.put(row.name(), cpu.direct(row.index()));
            }
        }
        return values;
    }

    /** The first difference of another state from this one, in words; empty if there is none. */
    public Optional<String> difference(SavedState now) {
        if (cpus.size() != now.cpus.size()) {
            return Optional.of(now.cpus.size() + " processors, not " + cpus.size());
        }
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < cpus.size(); i++) {
            String cpu = cpus.size() == 1 ? "" : " of processor " + i;
            differences(cpus.get(i), now.cpus.get(i)).forEach(text -> differences.add(text + cpu));
        }
        if (!memory.equals(now.memory)) {
            differences.add("the contents of RAM");
        }
        return differences.stream().findFirst();
    }

    private static List<String> differences(Map<String, Long> saved, Map<String, Long> now) {
        return saved.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(now.get(entry.getKey())))
                .map(entry -> entry.getKey() + " is " + hex(now.get(entry.getKey())) + ", not " + hex(entry.getValue()))
                .toList();
    }

    private static String hex(Long value) {
        return value == null ? "unknown" : "0x" + Long.toHexString(value);
    }
}
