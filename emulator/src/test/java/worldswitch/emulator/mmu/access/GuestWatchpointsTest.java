package worldswitch.emulator.mmu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worldswitch.emulator.mmu.Access;
import worldswitch.emulator.mmu.GuestAbort;
import worldswitch.emulator.mmu.Tables;
import worldswitch.emulator.mmu.TestProcessor;
import worldswitch.emulator.mmu.maintenance.Maintenance;
import worldswitch.emulator.mmu.tlb.TlbDomain;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;

/** Loads and stores of a processor at EL2 that watches itself: MDCR_EL2.TDE and MDSCR_EL1.KDE set, the OS lock open. */
class GuestWatchpointsTest {
    private static final long RAM = TestProcessor.RAM;
    private static final long PAGE = 0x1000;
    /** HMC=1, PAC=11, E=1. */
    private static final long EVERYWHERE = 0x2007;

    private static final long LOADS = 1 << 3;
    private static final long STORES = 2 << 3;
    private static final long ALL_BYTES = 0xff << 5;

    private final TestProcessor cpu = new TestProcessor();

    @BeforeEach
    void map() {
        Tables tables = new Tables(cpu.physical, RAM + 0x10_0000, 1);
        cpu.set("MAIR_EL2", 0x00ff)
                .set("TTBR0_EL2", tables.root)
                .set("TCR_EL2", 0x80900000L | 5 << 16 | 25)
                .field("SCTLR_EL2.C", 1)
                .field("SCTLR_EL2.M", 1)
                .field("MDCR_EL2.TDE", 1)
                .set("OSLSR_EL1", 8)
                .set("MDSCR_EL1", 0xa000);
        tables.map(0, RAM + 5 * PAGE, 3, Tables.NORMAL).map(PAGE, RAM + 2 * PAGE, 3, Tables.NORMAL);
    }

    private void watch(long address, long control) {
        cpu.set("DBGWVR0_EL1", address).set("DBGWCR0_EL1", EVERYWHERE | control);
    }

    /** What a span of bytes, chosen by BAS and MASK, has in common with an access of eight bytes at 0x40. */
    @ParameterizedTest
    @CsvSource({
        "0x40, 0xff, 0, 0x40",
        "0x40, 0x80, 0, 0x47",
        "0x40, 0x18, 0, 0x43",
        "0x44, 0x01, 0, 0x44",
        "0x44, 0xf0, 0, -",
        "0x3c, 0x0f, 0, -",
        "0x38, 0xff, 0, -",
        "0x48, 0xff, 0, -",
        "0x40, 0x00, 0, -",
        "0x40, 0x84, 0, 0x42",
        "0x60, 0xff, 6, 0x40",
        "0x47, 0xff, 3, 0x40",
        "0x00, 0xff, 5, -",
        "0x40, 0xff, 1, -",
        "0x40, 0xff, 2, -",
    })
    void the_bytes_of_a_watchpoint_follow_from_its_address_and_bas_and_mask(
            String address, String select, int mask, String reported) {
        cpu.memory.load64(0x40);
        watch(Long.decode(address), LOADS | Long.decode(select) << 5 | (long) mask << 24);
        if (reported.equals("-")) {
            assertThat(cpu.memory.load64(0x40)).isZero();
        } else {
            assertWatched(() -> cpu.memory.load64(0x40), Long.decode(reported), false);
        }
    }

    @Test
    void loads_and_stores_are_watched_each_for_themselves_and_atomics_as_both() {
        watch(0x40, STORES | ALL_BYTES);
        assertThat(cpu.memory.load64(0x40)).isZero();
        assertWatched(() -> cpu.memory.store32(0x44, 1), 0x44, true);
        assertWatched(() -> cpu.memory.load(0x40, 8, Access.ATOMIC), 0x40, true);
        watch(0x40, LOADS | ALL_BYTES);
        cpu.memory.store32(0x44, 7);
        assertWatched(() -> cpu.memory.load32(0x44), 0x44, false);
        watch(0x40, LOADS | STORES | ALL_BYTES);
        assertWatched(() -> cpu.memory.load(0x40, 8, Access.ATOMIC), 0x40, false);
    }

    @Test
    void a_store_that_is_watched_writes_nothing_and_neither_does_its_pair() {
        watch(0x48, STORES | ALL_BYTES);
        assertWatched(() -> cpu.memory.storePair64(0x40, 1, 2), 0x48, true);
        assertWatched(() -> cpu.memory.storeVector(0x40, 1, 2), 0x48, true);
        assertWatched(() -> cpu.memory.store64(0x43, -1), 0x48, true);
        assertThat(cpu.memory.mayFaultMidway(0x40, 16)).isTrue();
        cpu.set("MDSCR_EL1", 0);
        assertThat(cpu.memory.load64(0x40)).isZero();
        assertThat(cpu.memory.mayFaultMidway(0x40, 16)).isFalse();
    }

    @Test
    void a_translation_fault_comes_first_but_not_before_a_watched_byte_of_an_earlier_page() {
        watch(0x2000, LOADS | ALL_BYTES);
        assertAbort(() -> cpu.memory.load64(0x2000), GuestAbort.Cause.TRANSLATION, 0x2000);
        assertAbort(() -> cpu.memory.load64(0x1ffc), GuestAbort.Cause.TRANSLATION, 0x2000);
        watch(0x1ff8, LOADS | ALL_BYTES);
        assertWatched(() -> cpu.memory.load64(0x1ffc), 0x1ffc, false);
        cpu.field("SCTLR_EL2.A", 1);
        assertAbort(() -> cpu.memory.load64(0x1ffc), GuestAbort.Cause.ALIGNMENT, 0x1ffc);
    }

    @Test
    void an_access_across_pages_is_watched_in_both() {
        watch(PAGE, STORES | 1 << 5);
        assertWatched(() -> cpu.memory.store64(PAGE - 4, -1), PAGE, true);
        assertThat(cpu.memory.load64(PAGE - 8)).isZero();
        cpu.memory.store32(PAGE + 4, 5);
        assertThat(cpu.memory.load32(PAGE + 4)).isEqualTo(5);
    }

    @Test
    void an_exclusive_is_watched_once_as_what_it_is() {
        watch(0x40, LOADS | ALL_BYTES);
        cpu.memory.translate(0x40, 8, Access.EXCLUSIVE | Access.WRITE);
        assertThat(cpu.memory.load(0x40, 8, Access.EXCLUSIVE)).isZero();
        assertWatched(() -> cpu.memory.translate(0x40, 8, Access.EXCLUSIVE), 0x40, false);
    }

    @Test
    void of_cache_maintenance_invalidation_alone_is_watched_by_whole_lines_and_zeroing_is_a_store() {
        watch(0x78, LOADS | STORES | ALL_BYTES);
        cpu.memory.translate(0x40, 1, Access.MAINTENANCE);
        assertWatched(() -> cpu.memory.translate(0x44, 1, Access.MAINTENANCE | Access.WRITE), 0x44, true);
        assertThat(cpu.abort.maintenance).isTrue();
        assertWatched(() -> cpu.memory.zero(0x44), 0x78, true);
        assertThat(cpu.abort.maintenance).isFalse();
        watch(0x80, STORES | ALL_BYTES);
        cpu.memory.translate(0x44, 1, Access.MAINTENANCE | Access.WRITE);
        cpu.memory.zero(0x44);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DC ZVA", "DC GVA", "DC GZVA"})
    void aBlockThatIsZeroedOrTaggedIsWatchedWholeWhereverTheAddressIsInIt(String operation) {
        Maintenance maintenance = new Maintenance(cpu.memory, cpu.registers, new TlbDomain());
        SystemRegister row = Catalogue.row(Catalogue.index(operation));
        watch(PAGE - 64, STORES | ALL_BYTES);
        assertWatched(() -> maintenance.execute(row, PAGE - 4), PAGE - 64, true);
        assertThat(cpu.abort.maintenance).isFalse();
        watch(PAGE - 72, STORES | ALL_BYTES);
        maintenance.execute(row, PAGE - 4);
        watch(PAGE, LOADS | STORES | ALL_BYTES);
        maintenance.execute(row, PAGE - 4);
        watch(PAGE - 8, LOADS | ALL_BYTES);
        maintenance.execute(row, PAGE - 64);
    }

    @Test
    void an_address_with_a_tag_is_watched_and_reported_with_it() {
        watch(0x44, LOADS | ALL_BYTES);
        assertWatched(() -> cpu.memory.load64(0x5a00_0000_0000_0040L), 0x5a00_0000_0000_0044L, false);
    }

    @Test
    void a_page_that_was_fast_is_watched_at_once_and_fast_again_afterwards() {
        for (int repeat = 0; repeat < 3; repeat++) {
            cpu.memory.store64(0x40, repeat);
            watch(0x40, STORES | ALL_BYTES);
            assertWatched(() -> cpu.memory.store64(0x40, 9), 0x40, true);
            cpu.set("DBGWCR0_EL1", 0);
            assertThat(cpu.memory.load64(0x40)).isEqualTo(repeat);
        }
    }

    @Test
    void memory_that_stands_for_registers_is_watched_as_the_hypervisors_own() {
        watch(0x40, STORES | ALL_BYTES);
        cpu.at(1);
        assertWatched(() -> cpu.memory.store(0x40, 8, 1, Access.VNCR | Access.WRITE), 0x40, true);
        assertThat(cpu.abort.vncr).isTrue();
        cpu.field("MDCR_EL2.TDE", 0);
        cpu.memory.store(0x40, 8, 1, Access.VNCR | Access.WRITE);
    }

    @ParameterizedTest
    @CsvSource({"OSLSR_EL1.OSLK, 1", "OSDLR_EL1.DLK, 1", "MDSCR_EL1.KDE, 0", "MDSCR_EL1.MDE, 0", "MDCR_EL2.TDE, 0"})
    void nothing_is_watched_where_a_lock_or_a_control_forbids_it(String field, int value) {
        watch(0x40, LOADS | ALL_BYTES);
        cpu.field(field, value);
        assertThat(cpu.memory.load64(0x40)).isZero();
    }

    @Test
    void the_double_lock_yields_to_a_debugger_that_wants_power() {
        watch(0x40, LOADS | ALL_BYTES);
        cpu.field("OSDLR_EL1.DLK", 1).field("DBGPRCR_EL1.CORENPDRQ", 1);
        assertWatched(() -> cpu.memory.load64(0x40), 0x40, false);
    }

    private void assertWatched(Runnable access, long address, boolean write) {
        assertAbort(access, GuestAbort.Cause.WATCHPOINT, address);
        assertThat(cpu.abort.write).isEqualTo(write);
    }

    private void assertAbort(Runnable access, GuestAbort.Cause cause, long address) {
        assertThatThrownBy(access::run).isSameAs(cpu.abort);
        assertThat(cpu.abort.cause).isEqualTo(cause);
        assertThat(Long.toHexString(cpu.abort.address)).isEqualTo(Long.toHexString(address));
    }
}
