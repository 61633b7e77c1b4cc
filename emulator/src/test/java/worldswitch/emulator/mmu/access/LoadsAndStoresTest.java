package worldswitch.emulator.mmu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worldswitch.emulator.mmu.Access;
import worldswitch.emulator.mmu.GuestAbort;
import worldswitch.emulator.mmu.Tables;
import worldswitch.emulator.mmu.TestProcessor;

/** Loads and stores of a processor at EL2, with stage 1 off and on. */
class LoadsAndStoresTest {
    private static final long RAM = TestProcessor.RAM;
    private static final long PAGE = 0x1000;

    private final TestProcessor cpu = new TestProcessor();

    private Tables translate() {
        Tables tables = new Tables(cpu.physical, RAM + 0x10_0000, 1);
        cpu.set("MAIR_EL2", 0x00ff)
                .set("TTBR0_EL2", tables.root)
                .set("TCR_EL2", 0x80800000L | 5 << 16 | 25)
                .field("SCTLR_EL2.C", 1)
                .field("SCTLR_EL2.M", 1);
        return tables;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void stage_1_off_passes_aligned_accesses(int size) {
        cpu.memory.store(RAM + 0x40, size, 0x8182_8384_8586_8788L & -1L >>> 64 - 8 * size, 0);
        assertThat(cpu.memory.load(RAM + 0x40, size, 0)).isEqualTo(0x8182_8384_8586_8788L & -1L >>> 64 - 8 * size);
    }

    @Test
    void stage_1_off_makes_data_device_memory_so_unaligned_accesses_fault_even_when_the_page_is_fast() {
        cpu.memory.store64(RAM, 1);
        assertThat(cpu.memory.load64(RAM)).isEqualTo(1);
        assertAbort(() -> cpu.memory.load64(RAM + 4), GuestAbort.Cause.ALIGNMENT, RAM + 4);
        assertAbort(() -> cpu.memory.store32(RAM + 2, 0), GuestAbort.Cause.ALIGNMENT, RAM + 2);
        assertThat(cpu.abort.write).isTrue();
    }

    @Test
    void stage_1_off_faults_where_the_address_is_no_physical_address() {
        assertAbort(() -> cpu.memory.load8(1L << 52), GuestAbort.Cause.ADDRESS_SIZE, 1L << 52);
        assertThat(cpu.abort.level).isZero();
    }

    @Test
    void accesses_cross_pages_into_whatever_frames_they_lie_in() {
        translate().map(0, RAM + 5 * PAGE, 3, Tables.NORMAL).map(PAGE, RAM + 2 * PAGE, 3, Tables.NORMAL);
        for (int repeat = 0; repeat < 3; repeat++) {
            cpu.memory.store64(PAGE - 3, 0x1122_3344_5566_7788L);
            assertThat(cpu.memory.load64(PAGE - 3)).isEqualTo(0x1122_3344_5566_7788L);
            assertThat(cpu.memory.load16(PAGE - 1)).isEqualTo(0x5566);
        }
        assertThat(cpu.physical.read(RAM + 6 * PAGE - 1, 1)).isEqualTo(0x66);
        assertThat(cpu.physical.read(RAM + 2 * PAGE, 1)).isEqualTo(0x55);
    }

    @Test
    void a_store_whose_second_page_faults_changes_nothing_and_reports_that_page() {
        translate().map(0, RAM, 3, Tables.NORMAL);
        assertAbort(() -> cpu.memory.store32(PAGE - 2, -1), GuestAbort.Cause.TRANSLATION, PAGE);
        assertThat(cpu.abort.level).isEqualTo(3);
        assertThat(cpu.physical.read(RAM + PAGE - 2, 2)).isZero();
    }

    @Test
    void sctlr_a_makes_every_unaligned_access_fault_also_in_fast_pages() {
        translate().map(0, RAM, 3, Tables.NORMAL);
        cpu.memory.store64(8, 1);
        assertThat(cpu.memory.load64(9)).isZero();
        cpu.field("SCTLR_EL2.A", 1);
        assertThat(cpu.memory.load64(8)).isEqualTo(1);
        assertAbort(() -> cpu.memory.load64(9), GuestAbort.Cause.ALIGNMENT, 9);
    }

    @Test
    void atomic_accesses_may_be_unaligned_within_sixteen_bytes() {
        translate().map(0, RAM, 3, Tables.NORMAL);
        assertThat(cpu.memory.load(4, 8, Access.ATOMIC)).isZero();
        assertAbort(() -> cpu.memory.load(12, 8, Access.ATOMIC), GuestAbort.Cause.ALIGNMENT, 12);
        assertAbort(() -> cpu.memory.load(12, 8, Access.EXCLUSIVE), GuestAbort.Cause.ALIGNMENT, 12);
        assertAbort(() -> cpu.memory.load(12, 8, Access.ORDERED), GuestAbort.Cause.ALIGNMENT, 12);
        cpu.field("SCTLR_EL2.nAA", 1);
        assertThat(cpu.memory.load(12, 8, Access.ORDERED)).isZero();
    }

    @Test
    void data_is_big_endian_where_ee_says_so_and_tables_with_it() {
        translate().map(0, RAM, 3, Tables.NORMAL);
        cpu.memory.store32(0, 0x1122_3344);
        cpu.field("SCTLR_EL2.EE", 1);
        assertThat(cpu.memory.load32(0)).isEqualTo(0x4433_2211);
        cpu.memory.store16(4, 0xaabb);
        assertThat(cpu.physical.read(RAM + 4, 2)).isEqualTo(0xbbaa);
        assertAbort(() -> cpu.memory.load8(PAGE), GuestAbort.Cause.TRANSLATION, PAGE);
        assertThat(cpu.abort.level)
                .as("the level 1 table is read big-endian now")
                .isEqualTo(1);
    }

    @Test
    void a_bus_without_answer_is_an_external_abort() {
        translate().map(0, 0x9000_0000L, 3, Tables.NORMAL);
        assertAbort(() -> cpu.memory.load8(7), GuestAbort.Cause.EXTERNAL, 7);
        assertAbort(() -> cpu.memory.fetch(8), GuestAbort.Cause.EXTERNAL, 8);
        assertThat(cpu.abort.fetch).isTrue();
    }

    @Test
    void fetches_want_multiples_of_four() {
        assertThat(cpu.memory.fetch(RAM + 8)).isEqualTo(RAM + 8);
        assertAbort(() -> cpu.memory.fetch(RAM + 2), GuestAbort.Cause.PC_ALIGNMENT, RAM + 2);
    }

    @Test
    void the_guarded_page_bit_is_reported() {
        translate().map(0, RAM, 3, Tables.NORMAL | 1L << 50).map(PAGE, RAM, 3, Tables.NORMAL);
        assertThat(cpu.memory.guarded(0)).isTrue();
        assertThat(cpu.memory.guarded(PAGE)).isFalse();
    }

    @Test
    void a_page_that_becomes_code_reports_stores_that_were_fast_before() {
        StringBuilder changes = new StringBuilder();
        cpu.physical.listen(new worldswitch.emulator.memory.MemoryListener() {
            @Override
            public void codeChanged(long address, int length) {
                changes.append("%x/%d ".formatted(address, length));
            }
        });
        cpu.memory.store64(RAM, 1);
        cpu.memory.store64(RAM, 2);
        cpu.physical.watchCode(RAM);
        cpu.memory.store64(RAM + 8, 3);
        cpu.memory.store32(RAM + 4, 3);
        cpu.physical.unwatchCode(RAM);
        cpu.memory.store64(RAM + 8, 4);
        assertThat(changes).hasToString("40000008/8 40000004/4 ");
    }

    @Test
    void snapshots_see_fast_stores_up_to_their_moment_and_none_after_it() {
        cpu.memory.store64(RAM, 1);
        assertThat(cpu.memory.load64(RAM)).isEqualTo(1);
        var image = cpu.physical.snapshot();
        assertThat(cpu.memory.load64(RAM)).isEqualTo(1);
        cpu.memory.store64(RAM, 2);
        assertThat(cpu.memory.load64(RAM)).isEqualTo(2);
        assertThat(image.read(RAM, 1)).containsExactly(1);
        cpu.physical.restore(image);
        assertThat(cpu.memory.load64(RAM)).isEqualTo(1);
    }

    @Test
    void an_untouched_page_read_through_two_addresses_shows_a_store_through_one() {
        translate().map(0, RAM, 3, Tables.NORMAL).map(PAGE, RAM, 3, Tables.NORMAL);
        assertThat(cpu.memory.load64(0)).isZero();
        assertThat(cpu.memory.load64(PAGE)).isZero();
        cpu.memory.store64(PAGE, 7);
        assertThat(cpu.memory.load64(0)).isEqualTo(7);
    }

    private void assertAbort(Runnable action, GuestAbort.Cause cause, long address) {
        assertThatThrownBy(action::run).isSameAs(cpu.abort);
        assertThat(cpu.abort.cause).isEqualTo(cause);
        assertThat(cpu.abort.address).isEqualTo(address);
    }
}
