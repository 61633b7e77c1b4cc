package worldswitch.emulator.cpu.semantics.memory;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.mmu.Access;

/** Atomic operations of FEAT_LSE that read 1, 2, 4 or 8 bytes of memory and write a function of them and a register. */
public final class Atomics {
    private Atomics() {}

    /** LDADD. */
    public static void add(Cpu cpu, int s, int t, int n, int size) {
        long address = Base.of(cpu, n);
        long old = read(cpu, address, size);
        complete(cpu, t, address, size, old, old + cpu.x[s]);
    }

    /** LDCLR. */
    public static void clear(Cpu cpu, int s, int t, int n, int size) {
        long address = Base.of(cpu, n);
        long old = read(cpu, address, size);
        complete(cpu, t, address, size, old, old & ~cpu.x[s]);
    }

    /** LDEOR. */
    public static void exclusiveOr(Cpu cpu, int s, int t, int n, int size) {
        long address = Base.of(cpu, n);
        long old = read(cpu, address, size);
        complete(cpu, t, address, size, old, old ^ cpu.x[s]);
    }

    /** LDSET. */
    public static void set(Cpu cpu, int s, int t, int n, int size) {
        long address = Base.of(cpu, n);
        long old = read(cpu, address, size);
        complete(cpu, t, address, size, old, old | cpu.x[s]);
    }

    /** LDSMAX. */
    public static void signedMaximum(Cpu cpu, int s, int t, int n, int size) {
        long address = Base.of(cpu, n);
        long old = read(cpu, address, size);
        complete(cpu, t, address, size, old, Math.max(Sign.extend(old, size), Sign.extend(cpu.x[s], size)));
    }

    /** LDSMIN. */
    public static void signedMinimum(Cpu cpu, int s, int t, int n, int size) {
        long address = Base.of(cpu, n);
        long old = read(cpu, address, size);
        complete(cpu, t, address, size, old, Math.min(Sign.extend(old, size), Sign.extend(cpu.x[s], size)));
    }

    /** LDUMAX. */
    public static void unsignedMaximum(Cpu cpu, int s, int t, int n, int size) {
        long address = Base.of(cpu, n);
        long old = read(cpu, address, size);
        complete(cpu, t, address, size, old, Long.compareUnsigned(old, Sign.zero(cpu.x[s], size)) > 0 ? old : cpu.x[s]);
    }

    /** LDUMIN. */
    public static void unsignedMinimum(Cpu cpu, int s, int t, int n, int size) {
        long address = Base.of(cpu, n);
        long old = read(cpu, address, size);
        complete(cpu, t, address, size, old, Long.compareUnsigned(old, Sign.zero(cpu.x[s], size)) < 0 ? old : cpu.x[s]);
    }

    /** SWP. */
    public static void swap(Cpu cpu, int s, int t, int n, int size) {
        long address = Base.of(cpu, n);
        long old = read(cpu, address, size);
        complete(cpu, t, address, size, old, cpu.x[s]);
    }

    private static long read(Cpu cpu, long address, int size) {
        return cpu.memory.load(address, size, Access.ATOMIC);
    }

    private static void complete(Cpu cpu, int t, long address, int size, long old, long value) {
        cpu.memory.store(address, size, value, Access.ATOMIC);
        cpu.x[t] = old;
    }
}
