package worldswitch.emulator.mmu.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.mmu.GuestAbort;
import worldswitch.emulator.mmu.Tables;
import worldswitch.emulator.mmu.TestGuest;
import worldswitch.emulator.mmu.TestProcessor;

/** The tables of access permissions of the Arm ARM (D8.4), written down as resources, row by row. */
class PermissionsTest {
    private static final String TABLES = "/worldswitch/emulator/mmu/permissions-";
    private static final long RAM = TestProcessor.RAM;
    private static final long PAGE = 0x1000;

    private final TestProcessor cpu = new TestProcessor();

    @ParameterizedTest
    @CsvFileSource(resources = TABLES + "two-levels.tsv", delimiter = '\t', numLinesToSkip = 1)
    void of_a_regime_with_el0(long uxn, long pxn, long ap, String el1, String el0, String el1Wxn, String el0Wxn) {
        new TestGuest(cpu).map(PAGE, 0x5000, uxn << 54 | pxn << 53 | ap << 6);
        assertThat(allowed(1)).isEqualTo(el1);
        assertThat(allowed(0)).isEqualTo(el0);
        boolean userData = el0.contains("R") || el0.contains("W");
        cpu.pan(true);
        assertThat(allowed(1)).as("with PAN").isEqualTo(userData ? withoutData(el1) : el1);
        cpu.field("SCTLR_EL1.EPAN", 1);
        boolean user = userData || el0.contains("X");
        assertThat(allowed(1)).as("with EPAN").isEqualTo(user ? withoutData(el1) : el1);
        cpu.pan(false).field("SCTLR_EL1.EPAN", 0).field("SCTLR_EL1.WXN", 1);
        assertThat(allowed(1)).as("with WXN").isEqualTo(el1Wxn);
        assertThat(allowed(0)).as("with WXN").isEqualTo(el0Wxn);
    }

    @ParameterizedTest
    @CsvFileSource(resources = TABLES + "one-level.tsv", delimiter = '\t', numLinesToSkip = 1)
    void of_a_regime_without_el0(long xn, long ap, String el2, String el2Wxn) {
        Tables tables = new Tables(cpu.physical, RAM + 0x10_0000, 1);
        tables.map(PAGE, RAM, 3, Tables.NORMAL | xn << 54 | ap << 6);
        cpu.set("MAIR_EL2", 0xff).set("TTBR0_EL2", tables.root).set("TCR_EL2", 0x80800000L | 5 << 16 | 25);
        cpu.field("SCTLR_EL2.M", 1);
        assertThat(allowed(2)).isEqualTo(el2);
        cpu.field("SCTLR_EL2.WXN", 1);
        assertThat(allowed(2)).as("with WXN").isEqualTo(el2Wxn);
    }

    @ParameterizedTest
    @CsvFileSource(resources = TABLES + "stage-2.tsv", delimiter = '\t', numLinesToSkip = 1)
    void of_stage_2(long xn, long s2ap, String el1, String el0) {
        TestGuest guest = new TestGuest(cpu);
        long readOnlyToBoth = 3 << 6;
        guest.map(PAGE, 0x5000, readOnlyToBoth);
        guest.map(2 * PAGE, 0x5000, 1 << 6 | 3L << 53);
        guest.stageTwo.map(
                TestGuest.GUEST_RAM + 0x5000, RAM + 0x5000, 3, Tables.STAGE_TWO & ~(3L << 6) | s2ap << 6 | xn << 53);
        assertThat(allowed(1, 2 * PAGE)).isEqualTo(el1);
        assertThat(allowed(0, 2 * PAGE)).isEqualTo(el0);
    }

    @ParameterizedTest
    @CsvSource({"0, RX, RX", "1, RX, RX", "2, R, R", "3, R, R"})
    void of_stage_2_do_not_tell_el1_from_el0_without_xnx(long xn, String el1, String el0) {
        TestProcessor old = new TestProcessor("cortex-a57");
        TestGuest guest = new TestGuest(old);
        guest.map(PAGE, 0x5000, 3 << 6);
        guest.stageTwo.map(TestGuest.GUEST_RAM + 0x5000, RAM + 0x5000, 3, Tables.STAGE_TWO | xn << 53);
        for (int el = 0; el < 2; el++) {
            old.at(el);
            boolean executes = succeeds(() -> old.memory.fetch(PAGE));
            assertThat(executes ? "RX" : "R").isEqualTo(el == 0 ? el0 : el1);
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = TABLES + "tables.tsv", delimiter = '\t', numLinesToSkip = 1)
    void of_tables_above_a_page_that_everybody_may_use(long ap, long uxn, long pxn, String el1, String el0) {
        TestGuest guest = new TestGuest(cpu).map(PAGE, 0x5000, 1 << 6);
        long entry = guest.stageOne.entry(PAGE, 2);
        cpu.physical.write(entry, 8, cpu.physical.read(entry, 8) | ap << 61 | uxn << 60 | pxn << 59);
        assertThat(allowed(1)).isEqualTo(el1);
        assertThat(allowed(0)).isEqualTo(el0);
    }

    @ParameterizedTest
    @CsvFileSource(resources = TABLES + "tables.tsv", delimiter = '\t', numLinesToSkip = 1)
    void of_tables_do_not_count_where_hpd_disables_them(long ap, long uxn, long pxn) {
        TestGuest guest = new TestGuest(cpu).map(PAGE, 0x5000, 1 << 6);
        long entry = guest.stageOne.entry(PAGE, 2);
        cpu.physical.write(entry, 8, cpu.physical.read(entry, 8) | ap << 61 | uxn << 60 | pxn << 59);
        cpu.field("TCR_EL1.HPD0", 1);
        assertThat(allowed(1)).isEqualTo("RW");
        assertThat(allowed(0)).isEqualTo("RWX");
    }

    private static String withoutData(String permissions) {
        String left = permissions.replace("R", "").replace("W", "");
        return left.isEmpty() ? "-" : left;
    }

    private String allowed(int el) {
        return allowed(el, PAGE);
    }

    /** What an exception level may do: data at an address, instructions at {@link #PAGE}. */
    private String allowed(int el, long data) {
        cpu.at(el);
        String all = (reads(data) ? "R" : "") + (writes(data) ? "W" : "") + (executes(PAGE) ? "X" : "");
        return all.isEmpty() ? "-" : all;
    }

    private boolean reads(long address) {
        return succeeds(() -> cpu.memory.load64(address));
    }

    private boolean writes(long address) {
        return succeeds(() -> cpu.memory.store64(address, 1));
    }

    private boolean executes(long address) {
        return succeeds(() -> cpu.memory.fetch(address));
    }

    private boolean succeeds(Runnable access) {
        try {
            access.run();
            return true;
        } catch (GuestAbort abort) {
            assertThat(abort.cause).isEqualTo(GuestAbort.Cause.PERMISSION);
            assertThat(abort.level).isEqualTo(3);
            return false;
        }
    }
}
