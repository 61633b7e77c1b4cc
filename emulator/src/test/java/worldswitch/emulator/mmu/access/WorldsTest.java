package worldswitch.emulator.mmu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.mmu.Access;
import worldswitch.emulator.mmu.GuestAbort;
import worldswitch.emulator.mmu.Tables;
import worldswitch.emulator.mmu.TestGuest;
import worldswitch.emulator.mmu.TestProcessor;
import worldswitch.emulator.mmu.Watchpoint;
import worldswitch.emulator.mmu.maintenance.Maintenance;
import worldswitch.emulator.mmu.tlb.TlbDomain;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/** A guest under two stages beside its hypervisor: contexts, stale translations, descriptors that hardware updates. */
class WorldsTest {
    private static final long RAM = TestProcessor.RAM;
    private static final long GUEST_RAM = TestGuest.GUEST_RAM;
    private static final long ACCESSED = 1 << 10;
    private static final long DIRTY_BIT_MODIFIER = 1L << 51;

    private final TlbDomain domain = new TlbDomain();
    private final TestProcessor cpu = new TestProcessor(TestProcessor.withRam(), domain);
    private final TestGuest guest = new TestGuest(cpu);
    private final Maintenance maintenance = new Maintenance(cpu.memory, cpu.registers, domain);

    private void execute(String operation, long operand) {
        maintenance.execute(Catalogue.row(Catalogue.index(operation)), operand);
    }

    @Test
    void a_world_switch_changes_what_an_address_means_and_back() {
        guest.map(RAM, 0x5000, 0);
        cpu.physical.write(RAM, 8, 0xe12);
        cpu.physical.write(RAM + 0x5000, 8, 0xe11);
        for (int i = 0; i < 3; i++) {
            assertThat(cpu.at(2).memory.load64(RAM)).isEqualTo(0xe12);
            assertThat(cpu.at(1).memory.load64(RAM)).isEqualTo(0xe11);
        }
    }

    @Test
    void a_stale_translation_persists_until_it_is_invalidated_also_across_worlds() {
        guest.map(0x1000, 0x5000, 0);
        cpu.physical.write(RAM + 0x5000, 8, 5);
        cpu.physical.write(RAM + 0x6000, 8, 6);
        assertThat(cpu.at(1).memory.load64(0x1000)).isEqualTo(5);
        guest.map(0x1000, 0x6000, 0);
        assertThat(cpu.memory.load64(0x1000)).isEqualTo(5);
        assertThat(cpu.at(2).at(1).memory.load64(0x1008)).isZero();
        cpu.at(1);
        execute("TLBI VAE1", 3L << 48 | 2);
        assertThat(cpu.memory.load64(0x1000)).as("another page was invalidated").isEqualTo(5);
        execute("TLBI VAE1", 3L << 48 | 1);
        assertThat(cpu.memory.load64(0x1000)).isEqualTo(6);
    }

    @Test
    void stage_2_maintenance_alone_leaves_combined_translations() {
        guest.map(0x1000, 0x5000, 0);
        cpu.physical.write(RAM + 0x5000, 8, 5);
        cpu.physical.write(RAM + 0x6000, 8, 6);
        assertThat(cpu.at(1).memory.load64(0x1000)).isEqualTo(5);
        guest.stageTwo.map(GUEST_RAM + 0x5000, RAM + 0x6000, 3, Tables.STAGE_TWO);
        cpu.at(2);
        execute("TLBI IPAS2E1", GUEST_RAM + 0x5000 >> 12);
        assertThat(cpu.at(1).memory.load64(0x1000)).isEqualTo(5);
        execute("TLBI VMALLE1", 0);
        assertThat(cpu.memory.load64(0x1000)).isEqualTo(6);
    }

    @Test
    void with_stage_1_off_stage_2_maintenance_is_enough() {
        guest.map(0x1000, 0x5000, 0);
        cpu.field("SCTLR_EL1.M", 0);
        cpu.physical.write(RAM + 0x5000, 8, 5);
        cpu.physical.write(RAM + 0x6000, 8, 6);
        assertThat(cpu.at(1).memory.load64(GUEST_RAM + 0x5000)).isEqualTo(5);
        guest.stageTwo.map(GUEST_RAM + 0x5000, RAM + 0x6000, 3, Tables.STAGE_TWO);
        execute("TLBI VMALLE1", 0);
        assertThat(cpu.memory.load64(GUEST_RAM + 0x5000)).isEqualTo(5);
        cpu.at(2);
        execute("TLBI IPAS2E1", GUEST_RAM + 0x5000 >> 12);
        assertThat(cpu.at(1).memory.load64(GUEST_RAM + 0x5000)).isEqualTo(6);
    }

    @Test
    void an_invalidation_in_a_stage_1_block_removes_all_of_its_fragments() {
        guest.stageOne.map(0x20_0000, GUEST_RAM + 0x40_0000, 2, Tables.NORMAL);
        for (int page = 0; page < 2; page++) {
            guest.stageTwo.map(GUEST_RAM + 0x40_0000 + 0x1000 * page, RAM + 0x5000, 3, Tables.STAGE_TWO);
        }
        cpu.at(1).memory.load64(0x20_0000);
        cpu.memory.load64(0x20_1000);
        guest.stageOne.map(0x20_0000, 0, 2, 0);
        assertThat(cpu.memory.load64(0x20_1000)).isZero();
        execute("TLBI VAE1", 3L << 48 | 0x20_0000 >> 12);
        assertThatThrownBy(() -> cpu.memory.load64(0x20_1000)).isSameAs(cpu.abort);
    }

    @Test
    void hardware_sets_the_access_flag_of_both_stages() {
        guest.map(0x1000, 0x5000, 0);
        guest.stageOne.map(0x1000, GUEST_RAM + 0x5000, 3, Tables.NORMAL & ~ACCESSED);
        guest.stageTwo.map(GUEST_RAM + 0x5000, RAM + 0x5000, 3, Tables.STAGE_TWO & ~ACCESSED);
        assertAbort(GuestAbort.Cause.ACCESS_FLAG, false);
        cpu.field("TCR_EL1.HA", 1);
        assertAbort(GuestAbort.Cause.ACCESS_FLAG, true);
        cpu.field("VTCR_EL2.HA", 1);
        cpu.at(1).memory.load64(0x1000);
        assertThat(cpu.physical.read(guest.stageOne.entry(0x1000, 3), 8) & ACCESSED)
                .isNotZero();
        assertThat(cpu.physical.read(guest.stageTwo.entry(GUEST_RAM + 0x5000, 3), 8) & ACCESSED)
                .isNotZero();
    }

    private void assertAbort(GuestAbort.Cause cause, boolean stageTwo) {
        assertThatThrownBy(() -> cpu.at(1).memory.load64(0x1000)).isSameAs(cpu.abort);
        assertThat(cpu.abort.cause).isEqualTo(cause);
        assertThat(cpu.abort.stage2).isEqualTo(stageTwo);
    }

    @Test
    void the_first_write_makes_clean_descriptors_dirty_even_when_the_tlb_holds_them() {
        guest.map(0x1000, 0x5000, 0);
        guest.stageOne.map(0x1000, GUEST_RAM + 0x5000, 3, Tables.NORMAL | Tables.READ_ONLY | DIRTY_BIT_MODIFIER);
        guest.stageTwo.map(GUEST_RAM + 0x5000, RAM + 0x5000, 3, Tables.STAGE_TWO & ~(1L << 7) | DIRTY_BIT_MODIFIER);
        cpu.field("TCR_EL1.HA", 1)
                .field("TCR_EL1.HD", 1)
                .field("VTCR_EL2.HA", 1)
                .field("VTCR_EL2.HD", 1)
                .at(1);
        cpu.memory.load64(0x1000);
        assertThat(cpu.physical.read(guest.stageOne.entry(0x1000, 3), 8) & Tables.READ_ONLY)
                .isNotZero();
        cpu.memory.store64(0x1000, 9);
        assertThat(cpu.physical.read(guest.stageOne.entry(0x1000, 3), 8) & Tables.READ_ONLY)
                .isZero();
        assertThat(cpu.physical.read(guest.stageTwo.entry(GUEST_RAM + 0x5000, 3), 8) & 1 << 7)
                .isNotZero();
        assertThat(cpu.physical.read(RAM + 0x5000, 8)).isEqualTo(9);
    }

    @Test
    void vncr_accesses_go_through_the_regime_of_el2_whatever_the_level() {
        guest.map(RAM, 0x5000, 0);
        cpu.physical.write(RAM + 8, 8, 77);
        assertThat(cpu.at(1).memory.load(RAM + 8, 8, Access.VNCR)).isEqualTo(77);
        assertThatThrownBy(() -> cpu.memory.load(1L << 50, 8, Access.VNCR)).isSameAs(cpu.abort);
        assertThat(cpu.abort.vncr).isTrue();
        assertThat(cpu.abort.targetEl).isEqualTo(2);
    }

    @Test
    void unprivileged_accesses_have_the_permissions_of_el0_unless_uao_says_otherwise() {
        guest.map(0x1000, 0x5000, 0);
        assertThatThrownBy(() -> cpu.at(1).memory.load(0x1000, 8, Access.UNPRIVILEGED))
                .isSameAs(cpu.abort);
        assertThat(cpu.abort.cause).isEqualTo(GuestAbort.Cause.PERMISSION);
        assertThat(cpu.uao(true).memory.load(0x1000, 8, Access.UNPRIVILEGED)).isZero();
    }

    @Test
    void the_tables_of_a_nested_guest_hypervisor_have_no_el0() {
        guest.map(0x1000, 0x5000, Tables.USER | Tables.PXN);
        assertThatThrownBy(() -> cpu.at(1).memory.fetch(0x1000)).isSameAs(cpu.abort);
        cpu.field("HCR_EL2.NV", 1).field("HCR_EL2.NV1", 1);
        execute("TLBI ALLE1", 0);
        assertThat(cpu.at(1).pan(true).memory.fetch(0x1000)).isEqualTo(RAM + 0x5000);
        assertThat(cpu.memory.load64(0x1000)).isZero();
        assertThat(cpu.memory.load(0x1000, 8, Access.UNPRIVILEGED)).isZero();
    }

    /** What EL0 may touch has no such mark in the tables of a guest hypervisor, so that PSTATE.PAN says nothing about it. */
    @Test
    void a_page_that_a_nested_guest_hypervisor_may_touch_is_refused_again_by_pan_without_it() {
        guest.map(0x1000, 0x5000, Tables.USER);
        guest.map(0x2000, 0x6000, 0);
        cpu.at(1).memory.load64(0x1000);
        cpu.field("HCR_EL2.NV", 1).field("HCR_EL2.NV1", 1).pan(true);
        cpu.memory.load64(0x1000);
        cpu.field("HCR_EL2.NV1", 0);
        cpu.memory.load64(0x2000);
        assertThatThrownBy(() -> cpu.memory.load64(0x1000)).isSameAs(cpu.abort);
        assertThat(cpu.abort.cause).isEqualTo(GuestAbort.Cause.PERMISSION);
    }

    @Test
    void an_atomic_access_that_may_not_even_read_is_reported_as_a_read() {
        guest.map(0x1000, 0x5000, 0);
        assertThatThrownBy(() -> cpu.at(0).memory.load(0x1000, 8, Access.ATOMIC))
                .isSameAs(cpu.abort);
        assertThat(cpu.abort.write).isFalse();
        guest.map(0x2000, 0x6000, Tables.READ_ONLY);
        assertThatThrownBy(() -> cpu.at(1).memory.load(0x2000, 8, Access.ATOMIC))
                .isSameAs(cpu.abort);
        assertThat(cpu.abort.write).isTrue();
    }

    @Test
    void dc_zva_zeroes_its_block_and_faults_on_device_memory() {
        guest.map(0x1000, 0x5000, 0);
        for (int i = 0; i < 16; i++) {
            cpu.physical.write(RAM + 0x5000 + 8 * i, 8, -1);
        }
        cpu.at(1);
        execute("DC ZVA", 0x1047);
        assertThat(cpu.physical.read(RAM + 0x5038, 8)).isEqualTo(-1);
        assertThat(cpu.physical.read(RAM + 0x5040, 8)).isZero();
        assertThat(cpu.physical.read(RAM + 0x5078, 8)).isZero();
        guest.map(0x2000, 0x6000, 1 << 2);
        assertThatThrownBy(() -> execute("DC ZVA", 0x2047)).isSameAs(cpu.abort);
        assertThat(cpu.abort.cause).isEqualTo(GuestAbort.Cause.ALIGNMENT);
        assertThat(cpu.abort.address).isEqualTo(0x2047);
        assertThat(cpu.abort.maintenance).isFalse();
    }

    @Test
    void cache_maintenance_reports_its_faults_as_such() {
        guest.map(0x1000, 0x5000, Tables.READ_ONLY);
        cpu.at(1);
        execute("DC CVAC", 0x1000);
        assertThatThrownBy(() -> execute("DC IVAC", 0x1000)).isSameAs(cpu.abort);
        assertThat(cpu.abort.maintenance && cpu.abort.write).isTrue();
        assertThatThrownBy(() -> execute("IC IVAU", 0x7000)).isSameAs(cpu.abort);
        assertThat(cpu.abort.cause).isEqualTo(GuestAbort.Cause.TRANSLATION);
        assertThatThrownBy(() -> {
                    cpu.at(0);
                    execute("DC CVAU", 0x1000);
                })
                .isSameAs(cpu.abort);
        assertThat(cpu.abort.cause).isEqualTo(GuestAbort.Cause.PERMISSION);
    }

    @Test
    void watched_pages_leave_the_fast_path_and_each_access_is_reported() {
        List<String> seen = new ArrayList<>();
        cpu.memory.observe(new MachineObserver() {
            @Override
            public void watchpointReached(CpuView view, long address, int size, boolean write, long value) {
                seen.add("%x/%d %s %x".formatted(address, size, write ? "write" : "read", value));
            }
        });
        cpu.memory.store64(RAM, 1);
        cpu.memory.watch(List.of(new Watchpoint(RAM + 4, 4, true, true), new Watchpoint(RAM + 16, 1, false, true)));
        cpu.memory.store64(RAM, 2);
        cpu.memory.load32(RAM);
        cpu.memory.load32(RAM + 4);
        cpu.memory.load64(RAM + 16);
        cpu.memory.store8(RAM + 16, 3);
        cpu.memory.watch(List.of());
        cpu.memory.store64(RAM, 4);
        assertThat(seen).containsExactly("40000000/8 write 2", "40000004/4 read 0", "40000010/1 write 3");
    }

    @Test
    void a_saved_tlb_comes_back_with_its_stale_translations() {
        guest.map(0x1000, 0x5000, 0);
        cpu.physical.write(RAM + 0x5000, 8, 5);
        assertThat(cpu.at(1).memory.load64(0x1000)).isEqualTo(5);
        StateTape tape = StateTape.record();
        cpu.memory.buffers().state(tape);
        guest.map(0x1000, 0x6000, 0);
        execute("TLBI VMALLE1", 0);
        assertThat(cpu.memory.load64(0x1000)).isZero();
        cpu.memory.buffers().state(StateTape.play(tape.words()));
        assertThat(cpu.memory.load64(0x1000)).isEqualTo(5);
    }

    @Test
    void more_contexts_than_there_are_fast_tables_still_see_their_own_memory() {
        cpu.field("HCR_EL2.VM", 0).field("TCR_EL1.T0SZ", 43);
        for (long asid = 0; asid < 40; asid++) {
            Tables tables = new Tables(cpu.physical, RAM + 0x10_0000 + 0x1000 * asid, 3);
            tables.map(0x1000, RAM + 0x5000 + 0x1000 * asid, 3, Tables.NORMAL | Tables.NOT_GLOBAL);
            cpu.set("TTBR0_EL1", tables.root | asid << 48).at(1).memory.store64(0x1000, asid);
        }
        for (long asid = 0; asid < 40; asid++) {
            cpu.set("TTBR0_EL1", RAM + 0x10_0000 + 0x1000 * asid | asid << 48);
            assertThat(cpu.at(2).at(1).memory.load64(0x1000)).isEqualTo(asid);
        }
    }
}
