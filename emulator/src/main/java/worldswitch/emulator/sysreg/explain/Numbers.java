package worldswitch.emulator.sysreg.explain;

import java.util.Locale;
import java.util.Optional;

/** Numbers as people write them: decimal, {@code 0x} hexadecimal, {@code 0b} binary, with underscores between digits. */
final class Numbers {
    private Numbers() {}

    /** The 64-bit number that a text means, if it is one. */
    static Optional<Long> parse(String text) {
        String digits = text.replace("_", "").toLowerCase(Locale.ROOT);
        try {
            if (digits.startsWith("0x")) {
                return Optional.of(Long.parseUnsignedLong(digits.substring(2), 16));
            }
            return Optional.of(
                    digits.startsWith("0b")
                            ? Long.parseUnsignedLong(digits.substring(2), 2)
                            : Long.parseUnsignedLong(digits));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
