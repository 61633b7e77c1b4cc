package worldswitch.emulator.assembler.expression;

import org.jspecify.annotations.Nullable;

/**
 * A number, or an offset from a base whose address is not known yet.
 *
 * @param base what the number is relative to, or null if it is absolute
 * @param number 64 bits, whether they are meant signed or not
 */
public record Value(@Nullable Base base, long number) {
    /** An absolute number. */
    public static Value of(long number) {
        return new Value(null, number);
    }

    /** Whether the number stands for itself. */
    public boolean isAbsolute() {
        return base == null;
    }
}
