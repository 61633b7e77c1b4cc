package worldswitch.emulator.cpu.semantics.integer;

/** The shifts of a shifted register operand: LSL, LSR, ASR, ROR are 0 to 3, by less than the register's width. */
final class Shift {
    private Shift() {}

    /** A 64-bit value shifted. */
    static long shift64(long value, int type, int amount) {
        return switch (type) {
            case 0 -> value << amount;
            case 1 -> value >>> amount;
            case 2 -> value >> amount;
            default -> Long.rotateRight(value, amount);
        };
    }

    /** The low half of a register shifted. */
    static int shift32(long value, int type, int amount) {
        return switch (type) {
            case 0 -> (int) value << amount;
            case 1 -> (int) value >>> amount;
            case 2 -> (int) value >> amount;
            default -> Integer.rotateRight((int) value, amount);
        };
    }
}
