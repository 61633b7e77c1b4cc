package worldswitch.emulator.debug;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.event.StillCpu;
import worldswitch.emulator.sysreg.Features;
import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;

/** Breakpoints of each type, and which instruction of some they match first. */
class BreakpointUnitTest {
    private static final long CODE = 0x4008_0000L;
    /** HMC=1, PMC=11, BAS, E: every level. */
    private static final long EVERYWHERE = 0x21e7;

    private final RegisterFile registers = new RegisterFile(new StillCpu(0, 2), Features.DEFAULT, false);
    private final BreakpointUnit unit = new BreakpointUnit(registers);

    @Test
    void the_nearest_address_ahead_ends_what_may_be_executed_at_once() {
        breakpoint(0, 0, CODE + 40);
        breakpoint(3, 0, CODE + 12);
        breakpoint(4, 0, CODE - 4);
        assertThat(unit.clear(CODE, 100, 1)).isEqualTo(3);
        assertThat(unit.clear(CODE, 2, 1)).isEqualTo(2);
        assertThat(unit.clear(CODE + 16, 100, 1)).isEqualTo(6);
        assertThat(unit.match(CODE + 12, 1)).isEqualTo(3);
        assertThat(unit.match(CODE, 1)).isEqualTo(BreakpointUnit.NONE);
    }

    @Test
    void an_address_is_compared_without_its_lowest_bits_and_what_lies_above_the_translated_ones() {
        breakpoint(0, 0, 0xab00_0000_4008_0003L);
        assertThat(unit.match(CODE, 0)).isZero();
        breakpoint(0, 0, 0xffff_8000_1000_0000L);
        assertThat(unit.match(0xffff_8000_1000_0000L, 0)).isZero();
        assertThat(unit.match(0x0000_8000_1000_0000L, 0)).isEqualTo(BreakpointUnit.NONE);
    }

    @Test
    void a_breakpoint_that_is_not_enabled_or_is_for_another_level_does_not_match() {
        breakpoint(1, 0, CODE);
        registers.set(Catalogue.index("DBGBCR1_EL1"), 0x1e3);
        unit.refresh();
        assertThat(List.of(unit.match(CODE, 0), unit.match(CODE, 1), unit.match(CODE, 2)))
                .containsExactly(BreakpointUnit.NONE, 1, BreakpointUnit.NONE);
        registers.set(Catalogue.index("DBGBCR1_EL1"), 0x1e6);
        assertThat(unit.refresh()).isFalse();
        assertThat(unit.match(CODE, 1)).isEqualTo(BreakpointUnit.NONE);
    }

    /** For each type with the context that it is for, with and without E2H and TGE: the levels where it matches. */
    @ParameterizedTest
    @CsvSource({
        "0b0010, CONTEXTIDR_EL1, 01, 01, 1",
        "0b0010, CONTEXTIDR_EL2, -, 2, 02",
        "0b0110, CONTEXTIDR_EL1, 01, 01, 1",
        "0b0110, CONTEXTIDR_EL2, -, -, -",
        "0b1000, VMID, 01, 01, 1",
        "0b1010, VMID CONTEXTIDR_EL1, 01, 01, 1",
        "0b1010, VMID, -, -, -",
        "0b1010, CONTEXTIDR_EL1, -, -, -",
        "0b1100, CONTEXTIDR_EL2 UPPER, 012, 012, 012",
        "0b1100, CONTEXTIDR_EL1, -, -, -",
        "0b1110, CONTEXTIDR_EL2 UPPER CONTEXTIDR_EL1, 01, 01, 1",
        "0b1110, CONTEXTIDR_EL2 UPPER, -, -, -",
        "0b0100, CONTEXTIDR_EL1 CONTEXTIDR_EL2 VMID UPPER, -, -, -",
    })
    void a_context_is_compared_by_type_whether_linked_to_or_not(
            String type, String contexts, String guest, String host, String application) {
        int number = Integer.parseInt(type.substring(2), 2);
        boolean upper = contexts.contains("UPPER");
        long value = (upper || contexts.contains("VMID") ? 7L << 32 : 0) | 7;
        breakpoint(5, number, value);
        field("CONTEXTIDR_EL1.PROCID", contexts.contains("CONTEXTIDR_EL1") ? 7 : 6);
        field("CONTEXTIDR_EL2.PROCID", contexts.contains("CONTEXTIDR_EL2") ? 7 : 6);
        field("VTTBR_EL2.VMID", contexts.contains("VMID") ? 7 : 6);
        assertThat(levels()).isEqualTo(guest);
        field("HCR_EL2.E2H", 1);
        assertThat(levels()).isEqualTo(host);
        field("HCR_EL2.TGE", 1);
        assertThat(levels()).isEqualTo(application);
        breakpoint(5, number | 1, value);
        assertThat(levels()).as("what is linked to matches nothing alone").isEqualTo("-");
        breakpoint(0, 1, CODE);
        registers.set(Catalogue.index("DBGBCR0_EL1"), EVERYWHERE | 1L << 20 | 5L << 16);
        assertThat(levels()).isEqualTo(application);
    }

    @Test
    void a_vmid_has_eight_bits_unless_vtcr_says_sixteen() {
        breakpoint(4, 0b1000, 0x0107L << 32);
        field("VTTBR_EL2.VMID", 0x0207);
        assertThat(levels()).isEqualTo("01");
        field("VTCR_EL2.VS", 1);
        assertThat(levels()).isEqualTo("-");
    }

    @Test
    void only_the_last_two_breakpoints_know_contexts() {
        field("CONTEXTIDR_EL1.PROCID", 7);
        breakpoint(3, 0b0010, 7);
        assertThat(levels()).isEqualTo("-");
        breakpoint(3, 0b0011, 7);
        breakpoint(0, 1, CODE);
        registers.set(Catalogue.index("DBGBCR0_EL1"), EVERYWHERE | 1L << 20 | 3L << 16);
        assertThat(levels()).as("a link to one that does not").isEqualTo("-");
    }

    private void breakpoint(int n, int type, long value) {
        registers.set(Catalogue.index("DBGBCR" + n + "_EL1"), EVERYWHERE | (long) type << 20);
        registers.set(Catalogue.index("DBGBVR" + n + "_EL1"), value);
        unit.refresh();
    }

    private void field(String name, long value) {
        Field field = Catalogue.field(name);
        int register = Catalogue.index(field.register());
        registers.set(register, field.set(registers.direct(register), value));
    }

    private String levels() {
        StringBuilder levels = new StringBuilder();
        for (int level = 0; level < 3; level++) {
            if (unit.match(CODE, level) != BreakpointUnit.NONE) {
                levels.append(level);
            }
        }
        return levels.isEmpty() ? "-" : levels.toString();
    }
}
