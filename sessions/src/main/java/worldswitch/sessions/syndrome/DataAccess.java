package worldswitch.sessions.syndrome;

/**
 * The access that a data abort tells of (Arm ARM, ESR_EL2, ISS encoding for a data abort). What makes emulating it possible,
 * size and register, is only known of accesses that move one general register without writing the address back.
 *
 * @param valid whether size and register are known (ISV)
 * @param write whether it is a store (WnR)
 * @param size its bytes: 1, 2, 4 or 8
 * @param signed whether a load extends the sign
 * @param general the general register that it moves, 31 being the zero register
 * @param wide whether that register is an X register
 */
public record DataAccess(boolean valid, boolean write, int size, boolean signed, int general, boolean wide) {
    /** The access of a syndrome. */
    public static DataAccess of(long esr) {
        return new DataAccess(
                Bits.isSet(esr, 24),
                Bits.isSet(esr, 6),
                1 << Bits.of(esr, 23, 22),
                Bits.isSet(esr, 21),
                Bits.of(esr, 20, 16),
                Bits.isSet(esr, 15));
    }

    /** The name of its register, {@code W1} or {@code XZR}. */
    public String register() {
        return General.name(general, wide);
    }

    /** Its part of a register's value. */
    long cut(long value) {
        return size == Long.BYTES ? value : value & (1L << 8 * size) - 1;
    }
}
