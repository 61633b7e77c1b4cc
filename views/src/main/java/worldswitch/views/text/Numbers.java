package worldswitch.views.text;

import java.util.Locale;
import java.util.Optional;
import worldswitch.sessions.snapshot.Moment;

/** Numbers as the window writes and reads them. */
public final class Numbers {
    private Numbers() {}

    /** A register value with all its digits, {@code 0x00000000800100b5}. */
    public static String register(long value) {
        return String.format("0x%016x", value);
    }

    /** An address or a field without leading zeros, {@code 0x40080000}. */
    public static String hexadecimal(long value) {
        return "0x" + Long.toHexString(value);
    }

    /** A field's value: small ones as they are, others in hexadecimal. */
    public static String field(long value) {
        return value >= 0 && value < 10 ? Long.toString(value) : hexadecimal(value);
    }

    /** A count with separators, {@code 1,234,567}. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A moment, {@code #1,234}; a dash for one that has not come. */
    public static String moment(long instructions) {
        return instructions < 0 ? "\u2013" : "#" + count(instructions);
    }

    /** A moment, {@code #1,234}, or {@code #1,234+1} behind an event. */
    public static String moment(Moment moment) {
        return moment(moment.instructions()) + (moment.events() == 0 ? "" : "+" + moment.events());
    }

    /** A count as a person types it, with or without {@code #} and separators. */
    public static Optional<Long> parseCount(String text) {
        String digits = text.strip().replaceFirst("^#", "").replaceAll("[,_ ]", "");
        return digits.matches("\\d{1,18}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
    }

    /** An address as a person types it: hexadecimal, with or without {@code 0x} and underscores. */
    public static Optional<Long> parseAddress(String text) {
        String digits =
                text.strip().toLowerCase(Locale.ROOT).replaceFirst("^0x", "").replace("_", "");
        return digits.matches("[0-9a-f]{1,16}") ? Optional.of(Long.parseUnsignedLong(digits, 16)) : Optional.empty();
    }
}
