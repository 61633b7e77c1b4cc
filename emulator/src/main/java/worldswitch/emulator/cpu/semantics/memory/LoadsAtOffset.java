package worldswitch.emulator.cpu.semantics.memory;

import worldswitch.emulator.cpu.Cpu;

/** Loads from a base register plus an immediate offset (LDR, LDUR and their kin). */
public final class LoadsAtOffset {
    private LoadsAtOffset() {}

    /** Loads a byte. */
    public static void load8(Cpu cpu, int t, int n, long offset) {
        cpu.x[t] = cpu.memory.load8(Base.of(cpu, n) + offset);
    }

    /** Loads a halfword. */
    public static void load16(Cpu cpu, int t, int n, long offset) {
        cpu.x[t] = cpu.memory.load16(Base.of(cpu, n) + offset);
    }

    /** Loads a word. */
    public static void load32(Cpu cpu, int t, int n, long offset) {
        cpu.x[t] = cpu.memory.load32(Base.of(cpu, n) + offset);
    }

    /** Loads a doubleword. */
    public static void load64(Cpu cpu, int t, int n, long offset) {
        cpu.x[t] = cpu.memory.load64(Base.of(cpu, n) + offset);
    }

    /** Loads a byte, sign-extended to 32 bits. */
    public static void loadSigned8To32(Cpu cpu, int t, int n, long offset) {
        cpu.x[t] = Integer.toUnsignedLong((byte) cpu.memory.load8(Base.of(cpu, n) + offset));
    }

    /** Loads a halfword, sign-extended to 32 bits. */
    public static void loadSigned16To32(Cpu cpu, int t, int n, long offset) {
        cpu.x[t] = Integer.toUnsignedLong((short) cpu.memory.load16(Base.of(cpu, n) + offset));
    }

    /** Loads a byte, sign-extended to 64 bits. */
    public static void loadSigned8To64(Cpu cpu, int t, int n, long offset) {
        cpu.x[t] = (byte) cpu.memory.load8(Base.of(cpu, n) + offset);
    }

    /** Loads a halfword, sign-extended to 64 bits. */
    public static void loadSigned16To64(Cpu cpu, int t, int n, long offset) {
        cpu.x[t] = (short) cpu.memory.load16(Base.of(cpu, n) + offset);
    }

    /** Loads a word, sign-extended to 64 bits. */
    public static void loadSigned32To64(Cpu cpu, int t, int n, long offset) {
        cpu.x[t] = (int) cpu.memory.load32(Base.of(cpu, n) + offset);
    }
}
