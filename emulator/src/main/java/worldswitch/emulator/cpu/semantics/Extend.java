package worldswitch.emulator.cpu.semantics;

/**
 * The extensions of a register operand: UXTB, UXTH, UXTW, UXTX, SXTB, SXTH, SXTW, SXTX are 0 to 7, followed by a shift
 * to the left.
 */
public final class Extend {
    private Extend() {}

    /** The low part of a register extended to 64 bits and shifted. */
    public static long extend(long value, int option, int amount) {
        return part(value, option) << amount;
    }

    private static long part(long value, int option) {
        return switch (option) {
            case 0 -> value & 0xff;
            case 1 -> value & 0xffff;
            case 2 -> value & 0xffff_ffffL;
            case 4 -> (byte) value;
            case 5 -> (short) value;
            case 6 -> (int) value;
            default -> value;
        };
    }
}
