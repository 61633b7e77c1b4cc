package worldswitch.emulator.mmu.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.mmu.TestProcessor;
import worldswitch.emulator.mmu.tlb.Space;
import worldswitch.emulator.mmu.tlb.TlbDomain;
import worldswitch.emulator.mmu.walk.Properties;
import worldswitch.emulator.mmu.walk.Translation;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/** TLB maintenance by ranges of every granule (TLBIRange of the Arm ARM), and of addresses above 48 bits. */
class WideRangesTest {
    private final TlbDomain domain = new TlbDomain();
    private final TestProcessor cpu = new TestProcessor(TestProcessor.withRam(), domain);
    private final Maintenance maintenance = new Maintenance(cpu.memory, cpu.registers, domain);

    @ParameterizedTest
    @CsvSource({
        // TG, DS, what BaseADDR counts in and how many units it is, what NUM and SCALE count in
        "1, 0, 12, 0x123456, 12",
        "2, 0, 14, 0x123456, 14",
        "3, 0, 16, 0x123456, 16",
        "1, 1, 16, 0x12345, 12",
        "2, 1, 16, 0x12345, 14",
        "3, 1, 16, 0x12345, 16",
        "1, 1, 16, 0xfffff0000, 12"
    })
    void a_range_begins_at_its_base_and_is_as_long_as_it_says(int granule, long ds, int unit, String base, int page) {
        cpu.field("TCR_EL2{E2H=0}.DS", ds).field("TCR_EL1.DS", ds).field("VTCR_EL2.DS", ds);
        long first = Long.decode(base) << unit;
        long last = first + (3L << 6 + page) - 1;
        long operand = (long) granule << 46 | 1L << 44 | 2L << 39 | Long.decode(base);
        for (String name : new String[] {"TLBI RVAE2", "TLBI RVAAE1", "TLBI RIPAS2E1"}) {
            Space space = name.endsWith("E2") ? Space.EL2 : name.contains("IPA") ? Space.STAGE_TWO : Space.EL10;
            for (long address : new long[] {first - 0x1000, first, last & -0x1000L, last + 1}) {
                hold(space, address);
            }
            maintenance.execute(Catalogue.row(Catalogue.index(name)), operand);
            assertThat(holds(space, first - 0x1000)).as(name).isTrue();
            assertThat(holds(space, first)).as(name).isFalse();
            assertThat(holds(space, last)).as(name).isFalse();
            assertThat(holds(space, last + 1)).as(name).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"TLBI VAE2, EL2", "TLBI VAAE1, EL10", "TLBI IPAS2E1, STAGE_TWO"})
    void an_address_may_have_52_bits(String name, Space space) {
        long address = 0x9_1234_5678_9000L;
        hold(space, address);
        hold(space, address & -1L >>> 16);
        maintenance.execute(Catalogue.row(Catalogue.index(name)), address >>> 12);
        assertThat(holds(space, address)).isFalse();
        assertThat(holds(space, address & -1L >>> 16)).isTrue();
    }

    private void hold(Space space, long address) {
        Translation page = new Translation();
        page.input = address;
        page.shift = 12;
        page.stageOneShift = 12;
        page.properties = Properties.GLOBAL;
        if (space == Space.STAGE_TWO) {
            cpu.memory.buffers().keep(0, page);
        } else {
            cpu.memory.buffers().hold(false, space, 0, 0, page);
        }
    }

    private boolean holds(Space space, long address) {
        return space == Space.STAGE_TWO
                ? cpu.memory.buffers().find(0, address, new Translation())
                : cpu.memory.buffers().find(false, space, 0, 0, address) != null;
    }
}
