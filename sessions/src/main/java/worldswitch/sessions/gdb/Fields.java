package worldswitch.sessions.gdb;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The text of a packet, read from front to back. */
final class Fields {
    private static final HexFormat HEX = HexFormat.of();
    private static final int LONGEST_NUMBER = 16;

    private final String text;
    private int at;

    Fields(String text, int from) {
        this.text = text;
        this.at = from;
    }

    /** A number in hexadecimal. */
    long number() throws Refusal {
        int start = at;
        while (at < text.length() && Character.digit(text.charAt(at), 16) >= 0) {
            at++;
        }
        if (at == start || at - start > LONGEST_NUMBER) {
            throw Refusal.malformed("'" + text + "' has no number at character " + (start + 1));
        }
        return Long.parseUnsignedLong(text, start, at, 16);
    }

    /** A number that is the number of bytes of something, or of a thread. */
    int small(int most) throws Refusal {
        long number = number();
        if (number < 0 || number > most) {
            throw Refusal.malformed("0x" + Long.toHexString(number) + " is more than 0x" + Integer.toHexString(most));
        }
        return (int) number;
    }

    /** Passes over a character that must be there. */
    Fields past(char wanted) throws Refusal {
        if (at >= text.length() || text.charAt(at) != wanted) {
            throw Refusal.malformed("'" + text + "' has no '" + wanted + "' at character " + (at + 1));
        }
        at++;
        return this;
    }

    /** What follows. */
    String rest() {
        return text.substring(Math.min(at, text.length()));
    }

    /** The bytes that follow, in hexadecimal. */
    byte[] bytes() throws Refusal {
        try {
            return HEX.parseHex(rest());
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("'" + text + "' does not end in bytes");
        }
    }

    /** The bytes that follow, as they are. */
    byte[] plainBytes() {
        return rest().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Bytes in hexadecimal. */
    static String hex(byte[] bytes) {
        return HEX.formatHex(bytes);
    }

    /** A text in hexadecimal. */
    static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A register of so many bytes, little-endian, in hexadecimal. */
    static String hex(long value, int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (value >>> 8 * i);
        }
        return hex(bytes);
    }

    /** The value of bytes, little-endian. */
    static long value(byte[] bytes) {
        long value = 0;
        for (int i = bytes.length - 1; i >= 0; i--) {
            value = value << 8 | bytes[i] & 0xff;
        }
        return value;
    }
}
