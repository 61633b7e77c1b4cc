package worldswitch.emulator.sysreg.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import worldswitch.emulator.sysreg.catalogue.Table;

/** What stands behind a name: for a redirection another register, for FEAT_NV2 the offset in memory. */
final class Relations {
    private static final Map<String, Map<String, String>> TARGETS = new HashMap<>();

    static {
        for (String[] cells : Table.read("access/relations.tsv")) {
            TARGETS.computeIfAbsent(cells[0], relation -> new HashMap<>()).put(cells[1], cells[2]);
        }
    }

    private Relations() {}

    static boolean exists(String relation) {
        return TARGETS.containsKey(relation);
    }

    static Optional<String> target(String relation, String register) {
        return Optional.ofNullable(TARGETS.getOrDefault(relation, Map.of()).get(register));
    }
}
