package worldswitch.emulator.cpu.semantics.memory;

import worldswitch.emulator.cpu.Cpu;

/** Loads from an address relative to the instruction. */
public final class LoadsLiteral {
    private LoadsLiteral() {}

    /** Loads a word. */
    public static void load32(Cpu cpu, int t, long offset) {
        cpu.x[t] = cpu.memory.load32(cpu.pc + offset);
    }

    /** Loads a doubleword. */
    public static void load64(Cpu cpu, int t, long offset) {
        cpu.x[t] = cpu.memory.load64(cpu.pc + offset);
    }

    /** Loads a word, sign-extended to 64 bits. */
    public static void loadSigned32To64(Cpu cpu, int t, long offset) {
        cpu.x[t] = (int) cpu.memory.load32(cpu.pc + offset);
    }
}
