package worldswitch.emulator.cpu.semantics.memory;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.mmu.Access;

/**
 * Load-exclusives and store-exclusives, with and without acquire and release semantics, of 1, 2, 4 or 8 bytes and of
 * pairs of 4 or 8 bytes.
 *
 * <p>A store-exclusive checks that it may write before it looks at the monitor, which the architecture leaves open: a
 * fault is then the same whatever the monitor says.
 */
public final class Exclusives {
    private static final long DONE = 0;
    private static final long REFUSED = 1;
    private static final int WRITE = Access.EXCLUSIVE | Access.WRITE;

    private Exclusives() {}

    /** LDXR and LDAXR. */
    public static void load(Cpu cpu, int t, int n, int size) {
        long address = Base.of(cpu, n);
        long physical = cpu.memory.translate(address, size, Access.EXCLUSIVE);
        cpu.x[t] = cpu.memory.load(address, size, Access.EXCLUSIVE);
        cpu.monitor.mark(physical, size);
    }

    /** LDXP and LDAXP; {@code size} is that of one register. */
    public static void loadPair(Cpu cpu, int t, int t2, int n, int size) {
        long address = Base.of(cpu, n);
        long physical = cpu.memory.translate(address, 2 * size, Access.EXCLUSIVE);
        long first = cpu.memory.load(address, size, Access.EXCLUSIVE);
        cpu.x[t2] = cpu.memory.load(address + size, size, Access.EXCLUSIVE);
        cpu.x[t] = first;
        cpu.monitor.mark(physical, 2 * size);
    }

    /** STXR and STLXR. */
    public static void store(Cpu cpu, int s, int t, int n, int size) {
        long address = Base.of(cpu, n);
        long physical = cpu.memory.translate(address, size, WRITE);
        boolean marked = cpu.monitor.take(physical, size);
        if (marked) {
            cpu.memory.store(address, size, cpu.x[t], Access.EXCLUSIVE);
        }
        cpu.x[s] = marked ? DONE : REFUSED;
    }

    /** STXP and STLXP; {@code size} is that of one register. */
    public static void storePair(Cpu cpu, int s, int t, int t2, int n, int size) {
        long address = Base.of(cpu, n);
        long physical = cpu.memory.translate(address, 2 * size, WRITE);
        boolean marked = cpu.monitor.take(physical, 2 * size);
        if (marked) {
            cpu.memory.store(address, size, cpu.x[t], Access.EXCLUSIVE);
            cpu.memory.store(address + size, size, cpu.x[t2], Access.EXCLUSIVE);
        }
        cpu.x[s] = marked ? DONE : REFUSED;
    }
}
