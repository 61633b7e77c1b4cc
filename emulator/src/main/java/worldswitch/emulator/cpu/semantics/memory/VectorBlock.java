package worldswitch.emulator.cpu.semantics.memory;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.exception.Controls;
import worldswitch.emulator.cpu.semantics.vector.Lanes;
import worldswitch.emulator.mmu.Access;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/**
 * Up to four vector registers, one behind the other, whose elements are moved from and to memory. Registers are counted
 * from 0 behind 31; sizes are logarithms of bytes.
 */
final class VectorBlock {
    private static final long EE = Catalogue.mask("SCTLR_EL1.EE");
    private static final long E0E = Catalogue.mask("SCTLR_EL1.E0E");

    private VectorBlock() {}

    /** Loads registers one after the other. */
    static void load(Cpu cpu, int t, long address, int count, int size, int q) {
        VectorTransfer.check(cpu, address, count * bytes(q), 1 << size, 0);
        int unit = unit(cpu, address, size);
        for (int i = 0; i < count; i++) {
            loadOne(cpu, t + i & 31, address + (long) i * bytes(q), unit, q);
        }
    }

    private static void loadOne(Cpu cpu, int t, long address, int size, int q) {
        for (int i = 0; i < bytes(q) >> size; i++) {
            Lanes.set(cpu.v, t, i, size, VectorTransfer.loadElement(cpu, address + ((long) i << size), 1 << size));
        }
        clear(cpu, t, q);
    }

    /** Stores registers one after the other. */
    static void store(Cpu cpu, int t, long address, int count, int size, int q) {
        VectorTransfer.check(cpu, address, count * bytes(q), 1 << size, Access.WRITE);
        int unit = unit(cpu, address, size);
        for (int i = 0; i < count; i++) {
            storeOne(cpu, t + i & 31, address + (long) i * bytes(q), unit, q);
        }
    }

    private static void storeOne(Cpu cpu, int t, long address, int size, int q) {
        for (int i = 0; i < bytes(q) >> size; i++) {
            VectorTransfer.storeElement(cpu, address + ((long) i << size), 1 << size, Lanes.get(cpu.v, t, i, size));
        }
    }

    /** Loads structures: the first element of each register, then the second ones, and so on. */
    static void loadInterleaved(Cpu cpu, int t, long address, int count, int size, int q) {
        VectorTransfer.check(cpu, address, count * bytes(q), 1 << size, 0);
        for (int i = 0; i < bytes(q) >> size; i++) {
            loadStructure(cpu, t, address + ((long) i * count << size), count, i, size);
        }
        for (int i = 0; i < count; i++) {
            clear(cpu, t + i & 31, q);
        }
    }

    /** Stores structures: the first element of each register, then the second ones, and so on. */
    static void storeInterleaved(Cpu cpu, int t, long address, int count, int size, int q) {
        VectorTransfer.check(cpu, address, count * bytes(q), 1 << size, Access.WRITE);
        for (int i = 0; i < bytes(q) >> size; i++) {
            storeStructure(cpu, t, address + ((long) i * count << size), count, i, size);
        }
    }

    /** Loads one structure. */
    static void loadElement(Cpu cpu, int t, long address, int count, int index, int size) {
        VectorTransfer.check(cpu, address, count << size, 1 << size, 0);
        loadStructure(cpu, t, address, count, index, size);
    }

    /** Stores one structure. */
    static void storeElement(Cpu cpu, int t, long address, int count, int index, int size) {
        VectorTransfer.check(cpu, address, count << size, 1 << size, Access.WRITE);
        storeStructure(cpu, t, address, count, index, size);
    }

    /** Loads one element of each register. */
    private static void loadStructure(Cpu cpu, int t, long address, int count, int index, int size) {
        for (int i = 0; i < count; i++) {
            long value = VectorTransfer.loadElement(cpu, address + ((long) i << size), 1 << size);
            Lanes.set(cpu.v, t + i & 31, index, size, value);
        }
    }

    /** Stores one element of each register. */
    private static void storeStructure(Cpu cpu, int t, long address, int count, int index, int size) {
        for (int i = 0; i < count; i++) {
            long value = Lanes.get(cpu.v, t + i & 31, index, size);
            VectorTransfer.storeElement(cpu, address + ((long) i << size), 1 << size, value);
        }
    }

    /** Loads one element for each register, and fills the register with it. */
    static void loadReplicated(Cpu cpu, int t, long address, int count, int size, int q) {
        VectorTransfer.check(cpu, address, count << size, 1 << size, 0);
        for (int i = 0; i < count; i++) {
            long value = VectorTransfer.loadElement(cpu, address + ((long) i << size), 1 << size);
            int register = t + i & 31;
            cpu.v[2 * register] = Lanes.replicate(value, size);
            cpu.v[2 * register + 1] = q == 0 ? 0 : Lanes.replicate(value, size);
        }
    }

    private static int bytes(int q) {
        return Long.BYTES << q;
    }

    private static void clear(Cpu cpu, int t, int q) {
        if (q == 0) {
            cpu.v[2 * t + 1] = 0;
        }
    }

    /** Elements in a row are moved by eight bytes where nobody can tell: aligned, and in the order of their bytes. */
    private static int unit(Cpu cpu, long address, int size) {
        boolean big = (Controls.system(cpu) & (cpu.el == 0 ? E0E : EE)) != 0;
        return big || (address & Long.BYTES - 1) != 0 ? size : 3;
    }
}
