package worldswitch.emulator.cpu.semantics.memory;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.memory.PhysicalMemory;

/** Vector registers, or their low 1, 2, 4 or 8 bytes, moved from and to memory. */
final class VectorTransfer {
    private VectorTransfer() {}

    /** Loads a register; what is not loaded becomes zero. */
    static void load(Cpu cpu, int t, long address, int size) {
        if (size == 16) {
            cpu.memory.loadVector(address, cpu.v, 2 * t);
        } else {
            long value = loadElement(cpu, address, size);
            cpu.v[2 * t] = value;
            cpu.v[2 * t + 1] = 0;
        }
    }

    /** Stores a register. */
    static void store(Cpu cpu, int t, long address, int size) {
        if (size == 16) {
            cpu.memory.storeVector(address, cpu.v[2 * t], cpu.v[2 * t + 1]);
        } else {
            storeElement(cpu, address, size, cpu.v[2 * t]);
        }
    }

    /** Loads 1, 2, 4 or 8 bytes. */
    static long loadElement(Cpu cpu, long address, int size) {
        return switch (size) {
            case 1 -> cpu.memory.load8(address);
            case 2 -> cpu.memory.load16(address);
            case 4 -> cpu.memory.load32(address);
            default -> cpu.memory.load64(address);
        };
    }

    /** Stores the low 1, 2, 4 or 8 bytes of a value. */
    static void storeElement(Cpu cpu, long address, int size, long value) {
        switch (size) {
            case 1 -> cpu.memory.store8(address, value);
            case 2 -> cpu.memory.store16(address, value);
            case 4 -> cpu.memory.store32(address, value);
            default -> cpu.memory.store64(address, value);
        }
    }

    /**
     * Lets the elements of an access fault before any of them is moved: only where they lie in two pages can one fault that
     * is not the first.
     *
     * @param length bytes of all of them, 64 at most
     * @param size bytes of each
     * @param flags those of {@link worldswitch.emulator.mmu.Access}
     */
    static void check(Cpu cpu, long address, int length, int size, int flags) {
        long last = address + length - 1;
        if ((address ^ last) >>> PhysicalMemory.PAGE_SHIFT != 0) {
            cpu.memory.translate(address, size, flags);
            long boundary = last & -PhysicalMemory.PAGE_SIZE;
            cpu.memory.translate(address + (boundary - address & -size), size, flags);
        }
    }
}
