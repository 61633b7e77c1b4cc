package worldswitch.emulator.mmu.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.memory.MemoryListener;
import worldswitch.emulator.memory.PhysicalSpan;
import worldswitch.emulator.mmu.Access;
import worldswitch.emulator.mmu.GuestAbort;
import worldswitch.emulator.mmu.Tables;
import worldswitch.emulator.mmu.TestGuest;
import worldswitch.emulator.mmu.TestProcessor;
import worldswitch.emulator.mmu.maintenance.Maintenance;
import worldswitch.emulator.mmu.tlb.TlbDomain;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/**
 * Access flag and dirty state managed by hardware (Arm ARM, D8.4.6 and D8.4.7): every combination of the controls, the
 * descriptor and the access, at each stage.
 */
class HardwareManagementTest {
    private static final String ROWS = "/worldswitch/emulator/mmu/hardware-management.tsv";
    private static final long PAGE = 0x1000;
    private static final long RAM = TestProcessor.RAM;
    private static final long GUEST_RAM = TestGuest.GUEST_RAM;
    private static final long ACCESSED = 1 << 10;
    private static final long DIRTY_BIT_MODIFIER = 1L << 51;
    private static final long STAGE_TWO_WRITE = 1 << 7;

    private final TestProcessor cpu = new TestProcessor();
    private final TestGuest guest = new TestGuest(cpu);
    private final Maintenance maintenance = new Maintenance(cpu.memory, cpu.registers, new TlbDomain());

    @ParameterizedTest
    @CsvFileSource(resources = ROWS, delimiter = '\t', numLinesToSkip = 1)
    void at_stage_1(int ha, int hd, int dbm, int writable, int af, String access, String outcome, String updated) {
        long old = Tables.NORMAL & ~ACCESSED
                | af * ACCESSED
                | dbm * DIRTY_BIT_MODIFIER
                | (writable != 0 ? 0 : Tables.READ_ONLY);
        guest.map(PAGE, 0x5000, 0);
        guest.stageOne.map(PAGE, GUEST_RAM + 0x5000, 3, old);
        cpu.field("TCR_EL1.HA", ha).field("TCR_EL1.HD", hd);
        assertThat(outcome(access, false)).isEqualTo(outcome);
        long now = old | (updated.contains("AF") ? ACCESSED : 0);
        now &= updated.contains("dirty") ? ~Tables.READ_ONLY : -1;
        assertThat(cpu.physical.read(guest.stageOne.entry(PAGE, 3), 8)).isEqualTo(GUEST_RAM + 0x5000 | 2 | now);
    }

    @ParameterizedTest
    @CsvFileSource(resources = ROWS, delimiter = '\t', numLinesToSkip = 1)
    void at_stage_2(int ha, int hd, int dbm, int writable, int af, String access, String outcome, String updated) {
        long old = Tables.STAGE_TWO & ~ACCESSED & ~STAGE_TWO_WRITE
                | af * ACCESSED
                | dbm * DIRTY_BIT_MODIFIER
                | writable * STAGE_TWO_WRITE;
        guest.map(PAGE, 0x5000, 0);
        guest.stageTwo.map(GUEST_RAM + 0x5000, RAM + 0x5000, 3, old);
        cpu.field("VTCR_EL2.HA", ha).field("VTCR_EL2.HD", hd);
        boolean lenient = access.startsWith("DC") && outcome.equals("permission");
        assertThat(outcome(access, true)).isEqualTo(lenient ? "done" : outcome);
        long now = old | (updated.contains("AF") || lenient && af == 0 ? ACCESSED : 0);
        now |= updated.contains("dirty") ? STAGE_TWO_WRITE : 0;
        assertThat(cpu.physical.read(guest.stageTwo.entry(GUEST_RAM + 0x5000, 3), 8))
                .isEqualTo(RAM + 0x5000 | 2 | now);
    }

    private String outcome(String access, boolean both) {
        try {
            switch (access) {
                case "load" -> cpu.at(1).memory.load64(PAGE);
                case "store" -> cpu.at(1).memory.store64(PAGE, 1);
                case "atomic" -> cpu.at(1).memory.load(PAGE, 8, Access.ATOMIC);
                case "AT read" -> execute(both ? "AT S12E1R" : "AT S1E1R");
                case "AT write" -> execute(both ? "AT S12E1W" : "AT S1E1W");
                default -> {
                    cpu.at(1);
                    execute(access);
                }
            }
        } catch (GuestAbort abort) {
            return abort.cause == GuestAbort.Cause.PERMISSION ? "permission" : "access flag";
        }
        long par = access.startsWith("AT") ? cpu.get("PAR_EL1") : 0;
        return (par & 1) == 0 ? "done" : (par >>> 1 & 0x3f) == 0b001111 ? "permission" : "access flag";
    }

    private void execute(String operation) {
        maintenance.execute(Catalogue.row(Catalogue.index(operation)), PAGE);
    }

    @ParameterizedTest
    @CsvSource({
        // access, AF, DBM, whether the fault is of a write
        "load, 0, 0, false",
        "store, 0, 0, true",
        "store, 1, 1, true",
        "atomic, 0, 1, false",
        "atomic, 1, 1, true"
    })
    void a_table_that_stage_2_does_not_let_be_written_is_a_stage_2_permission_fault_on_the_walk(
            String access, int af, int dbm, boolean write) {
        guest.map(PAGE, 0x5000, 0);
        long old = Tables.NORMAL & ~ACCESSED | af * ACCESSED | (dbm != 0 ? DIRTY_BIT_MODIFIER | Tables.READ_ONLY : 0);
        guest.stageOne.map(PAGE, GUEST_RAM + 0x5000, 3, old);
        guest.stageTwo.map(GUEST_RAM + 0x20_0000, RAM + 0x20_0000, 2, Tables.STAGE_TWO & ~STAGE_TWO_WRITE);
        cpu.field("TCR_EL1.HA", 1).field("TCR_EL1.HD", 1);
        assertThat(outcome(access, false)).isEqualTo("permission");
        long entry = guest.stageOne.entry(PAGE, 3);
        assertThat(cpu.abort.stage2).isTrue();
        assertThat(cpu.abort.onWalk).isTrue();
        assertThat(cpu.abort.level).isEqualTo(2);
        assertThat(cpu.abort.ipa).isEqualTo(entry + GUEST_RAM - RAM);
        assertThat(cpu.abort.write).isEqualTo(write);
        assertThat(cpu.physical.read(entry, 8)).isEqualTo(GUEST_RAM + 0x5000 | 2 | old);
    }

    @Test
    void the_update_of_a_table_makes_the_page_of_the_table_dirty_at_stage_2() {
        guest.map(PAGE, 0x5000, 0);
        guest.stageOne.map(PAGE, GUEST_RAM + 0x5000, 3, Tables.NORMAL & ~ACCESSED);
        guest.stageTwo.map(
                GUEST_RAM + 0x20_0000,
                RAM + 0x20_0000,
                2,
                Tables.STAGE_TWO & ~STAGE_TWO_WRITE & ~ACCESSED | DIRTY_BIT_MODIFIER);
        cpu.field("TCR_EL1.HA", 1).field("VTCR_EL2.HA", 1).field("VTCR_EL2.HD", 1);
        cpu.at(1).memory.load64(PAGE);
        long block = cpu.physical.read(guest.stageTwo.entry(GUEST_RAM + 0x20_0000, 2), 8);
        assertThat(block & (STAGE_TWO_WRITE | ACCESSED)).isEqualTo(STAGE_TWO_WRITE | ACCESSED);
    }

    @Test
    void an_update_is_one_store_of_which_onlookers_are_told() {
        guest.map(PAGE, 0x5000, 0);
        long clean = Tables.NORMAL & ~ACCESSED | DIRTY_BIT_MODIFIER | Tables.READ_ONLY;
        guest.stageOne.map(PAGE, GUEST_RAM + 0x5000, 3, clean);
        cpu.field("TCR_EL1.HA", 1).field("TCR_EL1.HD", 1);
        long entry = guest.stageOne.entry(PAGE, 3);
        List<String> told = new ArrayList<>();
        cpu.physical.listen(new MemoryListener() {
            @Override
            public void stored(long address, int size, long old, long now) {
                told.add("%x %d %x %x".formatted(address, size, old, now));
            }
        });
        cpu.physical.watchStores(List.of(new PhysicalSpan(entry, 8)));
        cpu.at(1).memory.store64(PAGE, 1);
        cpu.memory.store64(PAGE + 8, 1);
        long old = GUEST_RAM + 0x5000 | 2 | clean;
        assertThat(told).containsExactly("%x 8 %x %x".formatted(entry, old, (old | ACCESSED) & ~Tables.READ_ONLY));
    }

    @Test
    void an_access_that_fails_sets_no_flag() {
        guest.map(PAGE, 0x5000, 0);
        guest.stageOne.map(PAGE, GUEST_RAM + 0x5000, 3, Tables.NORMAL & ~ACCESSED | Tables.READ_ONLY);
        cpu.field("TCR_EL1.HA", 1);
        assertThatThrownBy(() -> cpu.at(1).memory.store64(PAGE, 1)).isSameAs(cpu.abort);
        assertThat(cpu.physical.read(guest.stageOne.entry(PAGE, 3), 8) & ACCESSED)
                .isZero();
    }
}
