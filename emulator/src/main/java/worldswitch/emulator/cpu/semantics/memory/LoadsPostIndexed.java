package worldswitch.emulator.cpu.semantics.memory;

import worldswitch.emulator.cpu.Cpu;

/** Loads from a base register, to which an immediate offset is then added. */
public final class LoadsPostIndexed {
    private LoadsPostIndexed() {}

    /** Loads a byte. */
    public static void load8(Cpu cpu, int t, int n, long offset) {
        long address = Base.of(cpu, n);
        long value = cpu.memory.load8(address);
        cpu.x[n] = address + offset;
        cpu.x[t] = value;
    }

    /** Loads a halfword. */
    public static void load16(Cpu cpu, int t, int n, long offset) {
        long address = Base.of(cpu, n);
        long value = cpu.memory.load16(address);
        cpu.x[n] = address + offset;
        cpu.x[t] = value;
    }

    /** Loads a word. */
    public static void load32(Cpu cpu, int t, int n, long offset) {
        long address = Base.of(cpu, n);
        long value = cpu.memory.load32(address);
        cpu.x[n] = address + offset;
        cpu.x[t] = value;
    }

    /** Loads a doubleword. */
    public static void load64(Cpu cpu, int t, int n, long offset) {
        long address = Base.of(cpu, n);
        long value = cpu.memory.load64(address);
        cpu.x[n] = address + offset;
        cpu.x[t] = value;
    }

    /** Loads a byte, sign-extended to 32 bits. */
    public static void loadSigned8To32(Cpu cpu, int t, int n, long offset) {
        long address = Base.of(cpu, n);
        long value = cpu.memory.load8(address);
        cpu.x[n] = address + offset;
        cpu.x[t] = Integer.toUnsignedLong((byte) value);
    }

    /** Loads a halfword, sign-extended to 32 bits. */
    public static void loadSigned16To32(Cpu cpu, int t, int n, long offset) {
        long address = Base.of(cpu, n);
        long value = cpu.memory.load16(address);
        cpu.x[n] = address + offset;
        cpu.x[t] = Integer.toUnsignedLong((short) value);
    }

    /** Loads a byte, sign-extended to 64 bits. */
    public static void loadSigned8To64(Cpu cpu, int t, int n, long offset) {
        long address = Base.of(cpu, n);
        long value = cpu.memory.load8(address);
        cpu.x[n] = address + offset;
        cpu.x[t] = (byte) value;
    }

    /** Loads a halfword, sign-extended to 64 bits. */
    public static void loadSigned16To64(Cpu cpu, int t, int n, long offset) {
        long address = Base.of(cpu, n);
        long value = cpu.memory.load16(address);
        cpu.x[n] = address + offset;
        cpu.x[t] = (short) value;
    }

    /** Loads a word, sign-extended to 64 bits. */
    public static void loadSigned32To64(Cpu cpu, int t, int n, long offset) {
        long address = Base.of(cpu, n);
        long value = cpu.memory.load32(address);
        cpu.x[n] = address + offset;
        cpu.x[t] = (int) value;
    }
}
