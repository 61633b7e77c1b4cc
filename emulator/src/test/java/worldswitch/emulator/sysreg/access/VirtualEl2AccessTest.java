package worldswitch.emulator.sysreg.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.event.StillCpu;
import worldswitch.emulator.sysreg.AccessDecision;
import worldswitch.emulator.sysreg.Features;
import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.sysreg.TestTable;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;
import worldswitch.emulator.sysreg.catalogue.SystemRegister.Kind;

/**
 * What nested virtualisation makes of every access at EL1, in every combination of HCR_EL2.{NV, NV1, NV2} and E2H with
 * nothing else trapped: the offsets from a table of their own, the rest as the Arm ARM puts it under HCR_EL2.NV, NV1 and NV2.
 */
class VirtualEl2AccessTest {
    private static final Set<String> TRAPPED_BY_NV1 =
            Set.of("VBAR_EL1", "ELR_EL1", "SPSR_EL1", "SCXTNUM_EL1", "TFSR_EL1");
    private static final Set<String> STOOD_IN_FOR = Set.of("SPSR_EL2", "ELR_EL2", "ESR_EL2", "FAR_EL2", "TFSR_EL2");
    private static final Set<String> PREDICTION = Set.of("CFP RCTX", "DVP RCTX", "CPP RCTX");
    private static final Set<String> MEMORY_WHATEVER_NV1 = Set.of("SP_EL1", "ACTLR_EL1", "MDSCR_EL1");
    private static final Set<String> SECURE_ONLY = Set.of("VSTTBR_EL2", "VSTCR_EL2", "SDER32_EL2");
    private static final int HCR = Catalogue.index("HCR_EL2");
    private static final Map<String, Integer> OFFSETS = new HashMap<>();

    static {
        TestTable.read("nested-page.tsv").forEach(cells -> OFFSETS.put(cells[0], Integer.decode(cells[1])));
    }

    private final AccessRules rules = new AccessRules(Features.DESCRIBED, Features.ARMV8_5);
    private final RegisterFile file = new RegisterFile(new StillCpu(0, 2), Features.DESCRIBED, false);

    /** HCR_EL2.NV, NV1 and NV2 as the architecture counts them: without NV the others are zero. */
    private record Nesting(boolean nv, boolean nv1, boolean nv2) {
        static Nesting of(int bits) {
            boolean nv = (bits & 1) != 0;
            return new Nesting(nv, nv && (bits & 2) != 0, nv && (bits & 4) != 0);
        }
    }

    @Test
    void every_access_at_el1_ends_where_nv_nv1_and_nv2_say() {
        List<String> differences = new ArrayList<>();
        int tried = 0;
        for (SystemRegister row : Catalogue.rows()) {
            for (boolean write : new boolean[] {false, true}) {
                if (isTried(row, write)) {
                    compare(row, write, differences);
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(900);
        assertThat(differences).isEmpty();
    }

    @Test
    void no_register_has_an_offset_that_the_page_does_not_have() {
        long memory = Catalogue.rows().stream()
                .filter(row -> isTried(row, false) && OFFSETS.containsKey(row.name()))
                .count();
        assertThat(memory).isEqualTo(OFFSETS.size());
    }

    private static boolean isTried(SystemRegister row, boolean write) {
        return row.kind() != Kind.VIEW
                && row.kind() != Kind.PSTATE
                && Features.DESCRIBED.has(row.feature())
                && (write ? row.writable() : row.readable());
    }

    private void compare(SystemRegister row, boolean write, List<String> differences) {
        for (int bits = 0; bits < 16; bits++) {
            String plain = outcome(row, write, bits & 8);
            String wanted = expected(row, plain, Nesting.of(bits));
            String found = outcome(row, write, bits);
            if (!found.equals(wanted)) {
                differences.add("%s %s with %s: wanted %s, found %s"
                        .formatted(write ? "MSR" : "MRS", row.name(), Integer.toBinaryString(bits), wanted, found));
            }
        }
    }

    private static String expected(SystemRegister row, String plain, Nesting nesting) {
        String name = row.name();
        if (SECURE_ONLY.contains(name) || name.startsWith("CNTHPS_") || name.startsWith("CNTHVS_")) {
            return "UNDEFINED";
        }
        if (nesting.nv2 && isMemory(row, nesting)) {
            return "MEMORY " + OFFSETS.get(ownName(name));
        }
        if (nesting.nv2 && STOOD_IN_FOR.contains(name)) {
            return "REGISTER " + name.replace("_EL2", "_EL1");
        }
        if (nesting.nv1 && !nesting.nv2 && TRAPPED_BY_NV1.contains(name) || nesting.nv && PREDICTION.contains(name)) {
            return "TRAP_EL2";
        }
        if (nesting.nv && name.equals("CurrentEL")) {
            return "REGISTER CurrentEL(EL2)";
        }
        return isOfEl2(row) ? nesting.nv ? "TRAP_EL2" : "UNDEFINED" : plain;
    }

    private static boolean isMemory(SystemRegister row, Nesting nesting) {
        String name = row.name();
        if (!OFFSETS.containsKey(ownName(name))) {
            return false;
        }
        boolean always = name.endsWith("_EL2") || MEMORY_WHATEVER_NV1.contains(name);
        return always || nesting.nv1 != isHostName(name);
    }

    /** The EL1 register that a name is about: SCTLR_EL1 for SCTLR_EL12. */
    private static String ownName(String name) {
        return isHostName(name) ? name.substring(0, name.length() - 1) : name;
    }

    private static boolean isHostName(String name) {
        return name.endsWith("_EL12") || name.endsWith("_EL02");
    }

    private static boolean isOfEl2(SystemRegister row) {
        int op1 = row.encoding().op1();
        return row.encoding().op0() != 0 && (op1 == 4 || op1 == 5);
    }

    private String outcome(SystemRegister row, boolean write, int bits) {
        trapNothing(bits);
        AccessDecision decision = rules.decide(file, row.encoding().packed(), write, 1, true);
        return switch (decision.outcome()) {
            case REGISTER -> "REGISTER " + Catalogue.row(decision.register()).name();
            case OPERATION -> "OPERATION " + Catalogue.row(decision.register()).name();
            case MEMORY -> "MEMORY " + decision.offset();
            default -> decision.outcome().name();
        };
    }

    private void trapNothing(int bits) {
        file.set(HCR, 0);
        set("HCR_EL2.NV", bits & 1);
        set("HCR_EL2.NV1", bits >> 1 & 1);
        set("HCR_EL2.NV2", bits >> 2 & 1);
        set("HCR_EL2.E2H", bits >> 3 & 1);
        for (String enable : List.of("APK", "API", "EnSCXT", "ATA", "FIEN")) {
            set("HCR_EL2." + enable, 1);
        }
        set("HCRX_EL2.SCTLR2En", 1);
        set("HCRX_EL2.TCR2En", 1);
        file.set(Catalogue.index("CNTHCTL_EL2"), 0xc03);
        file.set(Catalogue.index("CPACR_EL1"), 3 << 20);
        file.set(Catalogue.index("CPTR_EL2"), (bits & 8) != 0 ? 3 << 20 : 0);
    }

    private void set(String field, long value) {
        String register = field.substring(0, field.indexOf('.'));
        int index = Catalogue.index(register);
        file.set(index, Catalogue.field(field).set(file.direct(index), value));
    }
}
