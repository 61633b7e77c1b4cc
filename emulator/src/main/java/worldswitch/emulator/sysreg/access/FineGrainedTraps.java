package worldswitch.emulator.sysreg.access;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import worldswitch.emulator.sysreg.catalogue.Table;
import worldswitch.emulator.sysreg.condition.Condition;

/**
 * Makes rules of the table of fine-grained traps: names, exception levels, direction, and the bit that traps to EL2.
 *
 * <p>A bit whose name begins with {@code n} traps while it is 0. At EL0 the traps hold outside the host only. The {@code x}
 * of {@code HFGxTR_EL2} stands for R where the access reads and for W where it writes. There is no EL3 here, whose
 * SCR_EL3.FGTEn would have to be set as well. The source is the accessors' pseudocode of every register and operation named (Arm
 * ARM D24 and C5): where several traps to EL2 hold they come to the same, and a trap to EL1, such as ICC_SRE_EL1.SRE=0 or
 * PMUSERENR_EL0.EN=0, comes before these.
 */
final class FineGrainedTraps {
    private static final String TRAP = "EL2 0x18";

    private FineGrainedTraps() {}

    /** The rules of a table in the folder of the access rules, in its order. */
    static Stream<AccessRule> rules(String table) {
        return Table.read("access/" + table + ".tsv").stream().flatMap(cells -> rules(cells).stream());
    }

    private static List<AccessRule> rules(String[] cells) {
        List<AccessRule> rules = new ArrayList<>();
        for (String direction : cells[2].split("")) {
            String term = term(cells[3].replace("x", direction));
            for (char level = cells[1].charAt(0); level <= cells[1].charAt(cells[1].length() - 1); level++) {
                rules.add(rule(cells[0], String.valueOf(level), direction, term));
            }
        }
        return rules;
    }

    /** What the bit must be: {@code HFGWTR_EL2.SCTLR_EL1=1}, {@code HFGWTR_EL2.nPIR_EL1=0}. */
    private static String term(String field) {
        return field + (field.contains(".n") ? "=0" : "=1");
    }

    private static AccessRule rule(String names, String level, String direction, String term) {
        String condition = "FEAT_FGT " + term + (level.equals("0") ? " not-host" : "");
        String does = term.startsWith("HFGITR") ? " " : direction.equals("R") ? " reads of " : " writes of ";
        String words = term + " traps EL" + level + does + names + " to EL2";
        return new AccessRule(Names.of(names), level, direction, Condition.of(condition), TRAP, words);
    }
}
