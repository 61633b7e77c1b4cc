package worldswitch.emulator.cpu.semantics.memory;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.mmu.Access;

/**
 * The compare-and-swap instructions of FEAT_LSE.
 *
 * <p>The register that is compared also receives what memory held. It comes as two slots, one to read and one to write,
 * because the zero register has two.
 */
public final class CompareAndSwap {
    private CompareAndSwap() {}

    /** CAS of 1, 2, 4 or 8 bytes. */
    public static void single(Cpu cpu, int s, int old, int t, int n, int size) {
        long address = Base.of(cpu, n);
        long value = cpu.memory.load(address, size, Access.ATOMIC);
        if (value == Sign.zero(cpu.x[s], size)) {
            cpu.memory.store(address, size, cpu.x[t], Access.ATOMIC);
        }
        cpu.x[old] = value;
    }

    /**
     * CASP of pairs of 4 or 8 bytes: of the register pairs that begin at {@code s} and {@code t}, which are even.
     *
     * @param size the size of one register
     */
    public static void pair(Cpu cpu, int s, int t, int n, int size) {
        long address = Base.of(cpu, n);
        cpu.memory.translate(address, 2 * size, Access.ATOMIC);
        long first = cpu.memory.load(address, size, Access.ATOMIC);
        long second = cpu.memory.load(address + size, size, Access.ATOMIC);
        if (first == Sign.zero(cpu.x[s], size) && second == Sign.zero(cpu.x[s + 1], size)) {
            cpu.memory.store(address, size, cpu.x[t], Access.ATOMIC);
            cpu.memory.store(address + size, size, cpu.x[t + 1], Access.ATOMIC);
        }
        cpu.x[s] = first;
        cpu.x[s + 1 == Cpu.ZERO ? Cpu.DISCARD : s + 1] = second;
    }
}
