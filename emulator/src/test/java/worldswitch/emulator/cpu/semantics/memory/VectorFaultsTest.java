package worldswitch.emulator.cpu.semantics.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.FlatMemory;
import worldswitch.emulator.mmu.GuestAbort;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.time.VirtualTime;

/** Vector registers in memory whose last bytes fault. */
class VectorFaultsTest {
    private static final long BASE = 0x4000_0000;
    private static final int SIZE = 0x1000;
    private static final int BYTES = 0;

    private final Cpu cpu = new Cpu(0, new VirtualTime());
    private final FlatMemory memory = new FlatMemory(cpu.abort, BASE, SIZE);

    @BeforeEach
    void begin() {
        cpu.memory = memory;
        cpu.registers.set(Catalogue.index("SCTLR_EL2"), 0);
        cpu.x[1] = BASE + SIZE - 24;
        for (int half = 0; half < cpu.v.length; half++) {
            cpu.v[half] = half + 1;
        }
    }

    @Test
    void a_load_that_faults_leaves_its_registers_as_they_were() {
        assertFaultsAt(SIZE - 8, () -> VectorPairs.loadPostIndexed(cpu, 0, 2, 1, 16, 32));
        assertFaultsAt(SIZE, () -> VectorLists.loadPostImmediate(cpu, 0, 1, 2, BYTES, 1, 32));
        assertFaultsAt(SIZE, () -> VectorInterleaved.load(cpu, 0, 1, 4, BYTES, 0));
        assertFaultsAt(SIZE, () -> VectorElements.load(cpu, 0, 1, 4, 0, 3));
        assertFaultsAt(SIZE, () -> VectorReplicated.load(cpu, 0, 1, 4, 3, 1));
        assertThat(cpu.x[1]).isEqualTo(BASE + SIZE - 24);
        for (int half = 0; half < cpu.v.length; half++) {
            assertThat(cpu.v[half]).isEqualTo(half + 1);
        }
    }

    @Test
    void a_store_that_faults_stores_nothing() {
        assertFaultsAt(SIZE - 8, () -> VectorPairs.storePreIndexed(cpu, 0, 2, 1, 16, 0));
        assertFaultsAt(SIZE, () -> VectorLists.store(cpu, 0, 1, 2, BYTES, 1));
        assertFaultsAt(SIZE, () -> VectorInterleaved.store(cpu, 0, 1, 4, BYTES, 0));
        assertFaultsAt(SIZE, () -> VectorElements.store(cpu, 0, 1, 4, 0, 3));
        assertThat(memory.content()).containsOnly(0);
    }

    private void assertFaultsAt(long offset, ThrowingCallable access) {
        assertThat(catchThrowable(access)).isInstanceOf(GuestAbort.class);
        assertThat(cpu.abort.address - BASE).isEqualTo(offset);
    }
}
