package worldswitch.emulator.cpu.semantics.pointer;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.exception.Controls;
import worldswitch.emulator.cpu.exception.Exceptions;

/**
 * Authentication codes in pointers (FEAT_PAuth as of Armv8.3: AddPAC(), Auth() and Strip() of the Arm ARM, with neither
 * FEAT_EPAC nor FEAT_PAuth2 nor FEAT_FPAC).
 *
 * <p>A pointer of A address bits is extended, from bit A upwards, by copies of the bit that selects the range. An
 * authentication code of the extended pointer and a modifier then takes the place of those bits, except bit 55, which
 * keeps saying which range it is, and except the tag where translation ignores one. Checking recomputes the code: if it
 * is the same the extended pointer comes back, else an error code in the two bits below the tag or the sign makes it an
 * address that faults.
 */
public final class PointerAuthentication {
    private static final int TAG_BITS = 8;
    private static final int ERROR_SHIFT_TAGGED = 53;
    private static final int ERROR_SHIFT = 61;
    private static final long ERROR_MASK = 0b11;

    private PointerAuthentication() {}

    /**
     * Takes the exception of an instruction that uses a key, if the key is enabled and HCR_EL2.API traps it.
     *
     * @return whether it did: the instruction must then do nothing more
     */
    public static boolean traps(Cpu cpu, Key key) {
        return isEnabled(cpu, key) && Exceptions.trapsPointerAuthentication(cpu);
    }

    /** A pointer whose code was checked and taken away; the pointer itself if the key is not enabled. */
    public static long authenticated(Cpu cpu, long pointer, long modifier, Key key) {
        return isEnabled(cpu, key) ? authenticate(cpu, pointer, modifier, key) : pointer;
    }

    /** A pointer with its code; the pointer itself if the key is not enabled. */
    static long signed(Cpu cpu, long pointer, long modifier, Key key) {
        return isEnabled(cpu, key) ? sign(cpu, pointer, modifier, key) : pointer;
    }

    /** A pointer whose code was taken away unchecked. */
    static long stripped(Cpu cpu, long pointer, boolean instruction) {
        boolean upper = PointerLayout.isUpper(pointer);
        boolean tagged = PointerLayout.isTagged(cpu, pointer, instruction);
        return extend(pointer, upper, extension(cpu, upper, tagged));
    }

    private static boolean isEnabled(Cpu cpu, Key key) {
        return (Controls.system(cpu) & key.enable()) != 0;
    }

    private static long sign(Cpu cpu, long pointer, long modifier, Key key) {
        boolean tagged = PointerLayout.isTagged(cpu, pointer, key.instruction());
        boolean mayBeTagged = PointerLayout.mayBeTagged(cpu, key.instruction());
        boolean upper = mayBeTagged ? PointerLayout.isUpper(pointer) : pointer < 0;
        long extension = extension(cpu, upper, tagged);
        long extended = extend(pointer, upper, extension);
        long code = key.code(cpu, extended, modifier) ^ (isExtended(pointer, extension) ? 0 : spoilingBit(tagged));
        long place = extension & ~PointerLayout.RANGE_MASK;
        return extended & ~place | code & place;
    }

    private static long authenticate(Cpu cpu, long pointer, long modifier, Key key) {
        boolean tagged = PointerLayout.isTagged(cpu, pointer, key.instruction());
        boolean upper = PointerLayout.isUpper(pointer);
        long extension = extension(cpu, upper, tagged);
        long original = extend(pointer, upper, extension);
        long difference = key.code(cpu, original, modifier) ^ pointer;
        boolean right = (difference & extension & ~PointerLayout.RANGE_MASK) == 0;
        return right ? original : withError(original, key, tagged);
    }

    private static long withError(long original, Key key, boolean tagged) {
        int shift = tagged ? ERROR_SHIFT_TAGGED : ERROR_SHIFT;
        return original & ~(ERROR_MASK << shift) | key.errorCode() << shift;
    }

    /** The bits above the address, without the tag. */
    private static long extension(Cpu cpu, boolean upper, boolean tagged) {
        long above = -1L << PointerLayout.addressBits(cpu, upper);
        return tagged ? above << TAG_BITS >>> TAG_BITS : above;
    }

    private static long extend(long pointer, boolean upper, long extension) {
        return upper ? pointer | extension : pointer & ~extension;
    }

    /** Whether the bits are all alike, as they are in a pointer that has no code yet. */
    private static boolean isExtended(long pointer, long extension) {
        return (pointer & extension) == 0 || (pointer & extension) == extension;
    }

    /** The bit of the code that is inverted if the pointer was not extended, so that the check will fail. */
    private static long spoilingBit(boolean tagged) {
        return tagged ? PointerLayout.RANGE_MASK >>> 1 : 1L << Long.SIZE - 2;
    }
}
