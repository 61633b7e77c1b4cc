package worldswitch.emulator.mmu.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worldswitch.emulator.mmu.GuestAbort;
import worldswitch.emulator.mmu.TestProcessor;
import worldswitch.emulator.mmu.maintenance.Maintenance;
import worldswitch.emulator.mmu.tlb.TlbDomain;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/** Walks of every granule, level by level, in the EL2 regime of the widest input. */
class GranulesTest {
    private static final long RAM = TestProcessor.RAM;
    private static final long TABLES = RAM + 0x10_0000;
    private static final long TABLE_SIZE = 0x1_0000;
    private static final long LEAF = 1 | 1 << 10;
    private static final long VALUE = 0x1234_5678_9abc_def0L;

    private final TestProcessor cpu = new TestProcessor();

    private int start(int granule, long ds) {
        int encoding = granule == 4 ? 0 : granule == 64 ? 1 : 2;
        int size = granule == 64 || ds != 0 ? 12 : 16;
        cpu.set("TCR_EL2", 0x8080_0000L | ds << 32 | 6 << 16 | encoding << 14 | size)
                .set("MAIR_EL2", 0xff)
                .set("TTBR0_EL2", TABLES)
                .field("SCTLR_EL2.C", 1)
                .field("SCTLR_EL2.M", 1);
        return granule == 64 ? 1 : granule == 4 && ds != 0 ? -1 : 0;
    }

    private static int shift(int granule, int level) {
        int page = granule == 4 ? 12 : granule == 16 ? 14 : 16;
        return page + (page - 3) * (3 - level);
    }

    /** Leads an address to a descriptor at a level, with a table of its own at each one above it. */
    private long lead(int granule, int start, int level, long address, long descriptor) {
        long table = TABLES;
        for (int at = start; at < level; at++) {
            cpu.physical.write(entry(granule, start, at, table, address), 8, table + TABLE_SIZE | 3);
            table += TABLE_SIZE;
        }
        long entry = entry(granule, start, level, table, address);
        cpu.physical.write(entry, 8, descriptor);
        return entry;
    }

    private static long entry(int granule, int start, int level, long table, long address) {
        long index = address >>> shift(granule, level);
        long mask = level == start ? -1 : (1L << shift(granule, level - 1) - shift(granule, level)) - 1;
        return table + ((index & mask) << 3);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/worldswitch/emulator/mmu/blocks.tsv", delimiter = '\t', numLinesToSkip = 1)
    void a_leaf_maps_what_its_level_has_or_is_reserved(int granule, long ds, int level, @Nullable Integer shift) {
        int start = start(granule, ds);
        long address = RAM + 0x5008;
        long base = shift == null ? 0 : address & -1L << shift;
        lead(granule, start, level, address, base | LEAF | (level == 3 ? 2 : 0));
        cpu.physical.write(address, 8, VALUE);
        if (shift == null) {
            assertThatThrownBy(() -> cpu.memory.load64(address)).isSameAs(cpu.abort);
            assertThat(cpu.abort.cause).isEqualTo(GuestAbort.Cause.TRANSLATION);
            assertThat(cpu.abort.level).isEqualTo(level);
            return;
        }
        assertThat(cpu.memory.load64(address)).isEqualTo(VALUE);
        long last = (address | (1L << shift) - 1) & -8 & RAM + (64 << 20) - 1;
        cpu.physical.write(last, 8, ~VALUE);
        assertThat(cpu.memory.load64(last)).isEqualTo(~VALUE);
        long beyond = (address | (1L << shift) - 1) + 1;
        assertThatThrownBy(() -> cpu.memory.load64(beyond)).isSameAs(cpu.abort);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/worldswitch/emulator/mmu/blocks.tsv", delimiter = '\t', numLinesToSkip = 1)
    void a_tlb_invalidation_of_any_page_of_a_leaf_removes_it(int granule, long ds, int level, @Nullable Integer shift) {
        if (shift == null) {
            return;
        }
        int start = start(granule, ds);
        long address = RAM + 0x5008;
        long entry = lead(granule, start, level, address, address & -1L << shift | LEAF | (level == 3 ? 2 : 0));
        Maintenance maintenance = new Maintenance(cpu.memory, cpu.registers, new TlbDomain());
        cpu.memory.load64(address);
        cpu.physical.write(entry, 8, 0);
        cpu.memory.load64(address);
        long first = address & -1L << shift;
        maintenance.execute(Catalogue.row(Catalogue.index("TLBI VAE2")), first - 1 >>> 12 & (1L << 44) - 1);
        cpu.memory.load64(address);
        long page = first + (1L << shift) - 0x1000;
        maintenance.execute(Catalogue.row(Catalogue.index("TLBI VAE2")), page >>> 12 & (1L << 44) - 1);
        assertThatThrownBy(() -> cpu.memory.load64(address)).isSameAs(cpu.abort);
    }

    @ParameterizedTest
    @CsvSource({
        // granule, DS, descriptor's bits above 47 of the address in their place, the address
        "64, 0, 0x1000, 0x0001000000000000",
        "64, 0, 0x8000, 0x0008000000000000",
        "4, 1, 0x0001000000000000, 0x0001000000000000",
        "4, 1, 0x0002000000000000, 0x0002000000000000",
        "4, 1, 0x100, 0x0004000000000000",
        "4, 1, 0x200, 0x0008000000000000",
        "16, 1, 0x200, 0x0008000000000000",
        "16, 1, 0x0001000000000000, 0x0001000000000000"
    })
    void the_highest_bits_of_an_address_lie_where_the_format_has_them(
            int granule, long ds, String bits, String address) {
        int start = start(granule, ds);
        lead(granule, start, 3, RAM, RAM | LEAF | 2 | Long.decode(bits));
        assertThat(translate(RAM)).isEqualTo(RAM | Long.decode(address));
        cpu.field("TCR_EL2{E2H=0}.PS", 5);
        assertThat(translate(RAM)).isEqualTo(-0b000011L);
        cpu.field("TCR_EL2{E2H=0}.PS", 6);
        lead(granule, start, start, RAM, TABLES + TABLE_SIZE | 3 | Long.decode(bits));
        assertThatThrownBy(() -> translate(RAM)).isSameAs(cpu.abort);
        assertThat(cpu.abort.cause).isEqualTo(GuestAbort.Cause.EXTERNAL_ON_WALK);
        assertThat(cpu.abort.level).isEqualTo(start + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 16, 64})
    void with_52_bits_a_table_register_has_the_highest_four_above_its_lowest_two(int granule) {
        start(granule, granule == 64 ? 0 : 1);
        for (int bit = 2; bit < 6; bit++) {
            cpu.set("TTBR0_EL2", TABLES | 1L << bit);
            assertThatThrownBy(() -> translate(RAM)).isSameAs(cpu.abort);
            assertThat(cpu.abort.cause).isEqualTo(GuestAbort.Cause.EXTERNAL_ON_WALK);
            cpu.field("TCR_EL2{E2H=0}.PS", 5);
            if (granule == 64) {
                assertThat(translate(RAM)).as("bits [5:2] are reserved then").isEqualTo(-0b000101L);
            } else {
                assertThat(translate(RAM)).as("wider than PS").isZero();
            }
            cpu.field("TCR_EL2{E2H=0}.PS", 6);
        }
    }

    @Test
    void faults_of_level_minus_1_have_status_codes_of_their_own() {
        start(4, 1);
        assertThat(translate(RAM)).isEqualTo(-0b101011L);
        lead(4, -1, -1, RAM, 3 | 1L << 40);
        cpu.field("TCR_EL2{E2H=0}.PS", 1);
        assertThat(translate(RAM)).isEqualTo(-0b101001L);
        cpu.field("TCR_EL2{E2H=0}.PS", 6).set("TTBR0_EL2", 1L << 40);
        assertThatThrownBy(() -> translate(RAM)).isSameAs(cpu.abort);
        assertThat(Fault.status(cpu.abort.cause, cpu.abort.level)).isEqualTo(0b010011);
        assertThat(cpu.abort.level).isEqualTo(-1);
    }

    @Test
    void a_block_larger_than_all_output_addresses_is_checked_address_by_address() {
        start(4, 1);
        cpu.field("TCR_EL2{E2H=0}.PS", 0);
        lead(4, -1, 0, RAM, LEAF);
        assertThat(translate(RAM + 0x1000)).isEqualTo(RAM + 0x1000);
        cpu.memory.load64(RAM + 0x1000);
        assertThat(translate((1L << 32) + RAM)).isEqualTo(-0b000000L);
        assertThatThrownBy(() -> cpu.memory.load64((1L << 32) + RAM + 0x1000)).isSameAs(cpu.abort);
        assertThat(cpu.abort.cause).isEqualTo(GuestAbort.Cause.ADDRESS_SIZE);
    }

    @Test
    void with_ds_shareability_is_that_of_the_control_register() {
        start(4, 1);
        lead(4, -1, 3, RAM, RAM | LEAF | 2);
        for (int shareability : new int[] {0, 2, 3}) {
            cpu.field("TCR_EL2.SH0", shareability);
            translate(RAM);
            assertThat(cpu.get("PAR_EL1") >>> 7 & 3).isEqualTo(shareability);
        }
    }

    /** What AT S1E2R makes of an address: the physical address, or the negated status code of a fault. */
    private long translate(long address) {
        Maintenance maintenance = new Maintenance(cpu.memory, cpu.registers, new TlbDomain());
        maintenance.execute(Catalogue.row(Catalogue.index("AT S1E2R")), address);
        long par = cpu.get("PAR_EL1");
        return (par & 1) == 0 ? par & Catalogue.mask("PAR_EL1{F=0}.PA") | address & 0xfff : -(par >>> 1 & 0x3f);
    }
}
