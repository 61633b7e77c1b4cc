package worldswitch.emulator.cpu.semantics.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.FlatMemory;
import worldswitch.emulator.mmu.GuestAbort;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.time.VirtualTime;

class MemoryAccessTest {
    private static final long BASE = 0x4000_0000;
    private static final int SIZE = 0x1000;

    private final Cpu cpu = new Cpu(0, new VirtualTime());
    private final FlatMemory memory = new FlatMemory(cpu.abort, BASE, SIZE);

    @BeforeEach
    void begin() {
        cpu.memory = memory;
        for (int i = 0; i < 31; i++) {
            cpu.x[i] = BASE + 16 * i;
        }
        cpu.x[Cpu.SP] = BASE + 8;
    }

    @Test
    void a_load_that_faults_leaves_its_registers_as_they_were() {
        cpu.x[1] = BASE + SIZE - 8;
        assertFaults(() -> LoadsPreIndexed.load64(cpu, 0, 1, 8));
        assertFaults(() -> PairsPostIndexed.loadPair64(cpu, 0, 2, 1, 16));
        assertThat(cpu.x[0]).isEqualTo(BASE);
        assertThat(cpu.x[1]).isEqualTo(BASE + SIZE - 8);
        assertThat(cpu.x[2]).isEqualTo(BASE + 32);
    }

    @Test
    void a_pair_whose_second_half_faults_stores_nothing_and_reports_that_half() {
        cpu.x[1] = BASE + SIZE - 8;
        assertFaults(() -> PairsPreIndexed.storePair64(cpu, 0, 2, 1, 0));
        assertThat(memory.load64(BASE + SIZE - 8)).isZero();
        assertThat(cpu.abort.address).isEqualTo(BASE + SIZE);
        assertThat(cpu.abort.write).isTrue();
    }

    @Test
    void a_misaligned_stack_pointer_faults_only_where_the_level_checks_it() {
        for (int el = 0; el <= 2; el++) {
            cpu.el = el;
            control(el, "SA", false);
            LoadsAtOffset.load64(cpu, 0, Cpu.SP, 0);
            control(el, "SA", true);
            assertFaults(() -> LoadsAtOffset.load64(cpu, 0, Cpu.SP, 0));
            assertThat(cpu.abort.cause).isEqualTo(GuestAbort.Cause.SP_ALIGNMENT);
        }
    }

    @Test
    void a_store_exclusive_succeeds_once_and_only_where_the_load_exclusive_was() {
        cpu.x[1] = BASE + 0x40;
        Exclusives.load(cpu, 0, 1, 8);
        Exclusives.store(cpu, 3, 2, 1, 4);
        assertThat(cpu.x[3]).isEqualTo(1);
        Exclusives.load(cpu, 0, 1, 8);
        Exclusives.store(cpu, 3, 2, 1, 8);
        assertThat(cpu.x[3]).isZero();
        assertThat(memory.load64(BASE + 0x40)).isEqualTo(cpu.x[2]);
        Exclusives.store(cpu, 3, 2, 1, 8);
        assertThat(cpu.x[3]).isEqualTo(1);
    }

    @Test
    void a_compare_and_swap_pair_reads_and_discards_through_the_zero_register() {
        cpu.x[1] = BASE + 0x80;
        memory.store64(BASE + 0x80, 7);
        cpu.x[30] = 7;
        CompareAndSwap.pair(cpu, 30, 2, 1, 8);
        assertThat(memory.load64(BASE + 0x80)).isEqualTo(cpu.x[2]);
        assertThat(memory.load64(BASE + 0x88)).isEqualTo(cpu.x[3]);
        assertThat(cpu.x[Cpu.ZERO]).isZero();
    }

    private void control(int el, String field, boolean on) {
        String register = el == 2 ? "SCTLR_EL2" : "SCTLR_EL1";
        long mask = Catalogue.mask(register + "." + (el == 0 ? field + "0" : field));
        int index = Catalogue.index(register);
        long rest = cpu.registers.effective(index) & ~mask;
        cpu.registers.set(index, on ? rest | mask : rest);
    }

    private void assertFaults(Runnable access) {
        assertThat(catchThrowable(access::run)).isSameAs(cpu.abort);
    }
}
