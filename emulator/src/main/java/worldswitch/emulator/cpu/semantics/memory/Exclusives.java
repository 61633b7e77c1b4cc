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

    private Exclusives() {}

    /** LDXR and LDAXR. */
    public static void load(Cpu cpu, int t, int n, int size) {
        long address = Base.of(cpu, n);
        long physical = cpu.memory.translate(address, size, Access.EXCLUSIVE);
        long value = cpu.memory.load(address, size, Access.EXCLUSIVE);
        cpu.monitor.mark(physical, size, value, 0);
        cpu.x[t] = value;
    }

    /** LDXP and LDAXP; {@code size} is that of one register. */
    public static void loadPair(Cpu cpu, int t, int t2, int n, int size) {
        long address = Base.of(cpu, n);
        long physical = cpu.memory.translate(address, 2 * size, Access.EXCLUSIVE);
        long first = cpu.memory.load(address, size, Access.EXCLUSIVE);
        long second = cpu.memory.load(address + size, size, Access.EXCLUSIVE);
        cpu.monitor.mark(physical, 2 * size, first, second);
        cpu.x[t] = first;
        cpu.x[t2] = second;
    }

    /** STXR and STLXR. */
    public static void store(Cpu cpu, int s, int t, int n, int size) {
        long address = Base.of(cpu, n);
        boolean passes =
                passes(cpu, address, size) && cpu.memory.load(address, size, Access.EXCLUSIVE) == cpu.monitor.low();
        cpu.monitor.clear();
        if (passes) {
            cpu.memory.store(address, size, cpu.x[t], Access.EXCLUSIVE);
        }
        cpu.x[s] = passes ? DONE : REFUSED;
    }

    /** STXP and STLXP; {@code size} is that of one register. */
    public static void storePair(Cpu cpu, int s, int t, int t2, int n, int size) {
        long address = Base.of(cpu, n);
        boolean passes = passes(cpu, address, 2 * size)
                && cpu.memory.load(address, size, Access.EXCLUSIVE) == cpu.monitor.low()
                && cpu.memory.load(address + size, size, Access.EXCLUSIVE) == cpu.monitor.high();
        cpu.monitor.clear();
        if (passes) {
            cpu.memory.store(address, size, cpu.x[t], Access.EXCLUSIVE);
            cpu.memory.store(address + size, size, cpu.x[t2], Access.EXCLUSIVE);
        }
        cpu.x[s] = passes ? DONE : REFUSED;
    }

    /** Whether the place may be written and is what the monitor has marked. */
    private static boolean passes(Cpu cpu, long address, int size) {
        return cpu.monitor.holds(cpu.memory.translate(address, size, Access.EXCLUSIVE | Access.WRITE), size);
    }
}
