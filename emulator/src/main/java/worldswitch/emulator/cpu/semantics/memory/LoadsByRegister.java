package worldswitch.emulator.cpu.semantics.memory;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.Extend;

/** Loads from a base register plus a register that is extended and shifted first. */
public final class LoadsByRegister {
    private LoadsByRegister() {}

    /** Loads a byte. */
    public static void load8(Cpu cpu, int t, int n, int m, int option, int amount) {
        cpu.x[t] = cpu.memory.load8(address(cpu, n, m, option, amount));
    }

    /** Loads a halfword. */
    public static void load16(Cpu cpu, int t, int n, int m, int option, int amount) {
        cpu.x[t] = cpu.memory.load16(address(cpu, n, m, option, amount));
    }

    /** Loads a word. */
    public static void load32(Cpu cpu, int t, int n, int m, int option, int amount) {
        cpu.x[t] = cpu.memory.load32(address(cpu, n, m, option, amount));
    }

    /** Loads a doubleword. */
    public static void load64(Cpu cpu, int t, int n, int m, int option, int amount) {
        cpu.x[t] = cpu.memory.load64(address(cpu, n, m, option, amount));
    }

    /** Loads a byte, sign-extended to 32 bits. */
    public static void loadSigned8To32(Cpu cpu, int t, int n, int m, int option, int amount) {
        cpu.x[t] = Integer.toUnsignedLong((byte) cpu.memory.load8(address(cpu, n, m, option, amount)));
    }

    /** Loads a halfword, sign-extended to 32 bits. */
    public static void loadSigned16To32(Cpu cpu, int t, int n, int m, int option, int amount) {
        cpu.x[t] = Integer.toUnsignedLong((short) cpu.memory.load16(address(cpu, n, m, option, amount)));
    }

    /** Loads a byte, sign-extended to 64 bits. */
    public static void loadSigned8To64(Cpu cpu, int t, int n, int m, int option, int amount) {
        cpu.x[t] = (byte) cpu.memory.load8(address(cpu, n, m, option, amount));
    }

    /** Loads a halfword, sign-extended to 64 bits. */
    public static void loadSigned16To64(Cpu cpu, int t, int n, int m, int option, int amount) {
        cpu.x[t] = (short) cpu.memory.load16(address(cpu, n, m, option, amount));
    }

    /** Loads a word, sign-extended to 64 bits. */
    public static void loadSigned32To64(Cpu cpu, int t, int n, int m, int option, int amount) {
        cpu.x[t] = (int) cpu.memory.load32(address(cpu, n, m, option, amount));
    }

    /** The sum of a base register and an extended register. */
    static long address(Cpu cpu, int n, int m, int option, int amount) {
        return Base.of(cpu, n) + Extend.extend(cpu.x[m], option, amount);
    }
}
