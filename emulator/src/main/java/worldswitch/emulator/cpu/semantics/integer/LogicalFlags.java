package worldswitch.emulator.cpu.semantics.integer;

import worldswitch.emulator.cpu.Cpu;

/** The flags of a bitwise operation: N and Z by the result, C and V clear. */
final class LogicalFlags {
    private LogicalFlags() {}

    /** Sets the flags by a 64-bit result and returns it. */
    static long flags64(Cpu cpu, long result) {
        cpu.nzcv = Adder.sign(result) | Adder.zero(result);
        return result;
    }

    /** Sets the flags by a 32-bit result and returns it zero-extended. */
    static long flags32(Cpu cpu, int result) {
        cpu.nzcv = Adder.sign(result) | Adder.zero(result);
        return Integer.toUnsignedLong(result);
    }
}
