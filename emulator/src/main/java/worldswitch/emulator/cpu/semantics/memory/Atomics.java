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
        write(cpu, address, size, old + cpu.x[s]);
        cpu.x[t] = old;
    }

    /** LDCLR. */
    public static void clear(Cpu cpu, int s, int t, int n, int size) {
        long address = Base.of(cpu, n);
        long old = read(cpu, address, size);
        write(cpu, address, size, old & ~cpu.x[s]);
        cpu.x[t] = old;
    }

    /** LDEOR. */
    public static void exclusiveOr(Cpu cpu, int s, int t, int n, int size) {
        long address = Base.of(cpu, n);
        long old = read(cpu, address, size);
        write(cpu, address, size, old ^ cpu.x[s]);
        cpu.x[t] = old;
    }

    /** LDSET. */
    public static void set(Cpu cpu, int s, int t, int n, int size) {
        long address = Base.of(cpu, n);
        long old = read(cpu, address, size);
        write(cpu, address, size, old | cpu.x[s]);
        cpu.x[t] = old;
    }

    /** LDSMAX. */
    public static void signedMaximum(Cpu cpu, int s, int t, int n, int size) {
        long address = Base.of(cpu, n);
        long old = read(cpu, address, size);
        write(cpu, address, size, Math.max(Sign.extend(old, size), Sign.extend(cpu.x[s], size)));
        cpu.x[t] = old;
    }

    /** LDSMIN. */
    public static void signedMinimum(Cpu cpu, int s, int t, int n, int size) {
        long address = Base.of(cpu, n);
        long old = read(cpu, address, size);
        write(cpu, address, size, Math.min(Sign.extend(old, size), Sign.extend(cpu.x[s], size)));
        cpu.x[t] = old;
    }

    /** LDUMAX. */
    public static void unsignedMaximum(Cpu cpu, int s, int t, int n, int size) {
        long address = Base.of(cpu, n);
        long old = read(cpu, address, size);
        write(cpu, address, size, Long.compareUnsigned(old, zero(cpu.x[s], size)) > 0 ? old : cpu.x[s]);
        cpu.x[t] = old;
    }

    /** LDUMIN. */
    public static void unsignedMinimum(Cpu cpu, int s, int t, int n, int size) {
        long address = Base.of(cpu, n);
        long old = read(cpu, address, size);
        write(cpu, address, size, Long.compareUnsigned(old, zero(cpu.x[s], size)) < 0 ? old : cpu.x[s]);
        cpu.x[t] = old;
    }

    /** SWP. */
    public static void swap(Cpu cpu, int s, int t, int n, int size) {
        long address = Base.of(cpu, n);
        long old = read(cpu, address, size);
        write(cpu, address, size, cpu.x[s]);
        cpu.x[t] = old;
    }
}
