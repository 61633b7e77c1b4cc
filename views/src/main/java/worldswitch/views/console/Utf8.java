package worldswitch.views.console;

/** Where UTF-8 may be cut. */
final class Utf8 {
    private static final int LONGEST = 4;
    private static final int CONTINUATION = 0x80;
    private static final int CONTINUATION_MASK = 0xc0;

    private Utf8() {}

    /** How many of some bytes, a byte to a character, can be decoded before more come: all but the beginning of a character. */
    static int whole(String bytes) {
        int start = bytes.length() - 1;
        while (start >= 0
                && bytes.length() - start < LONGEST
                && (bytes.charAt(start) & CONTINUATION_MASK) == CONTINUATION) {
            start--;
        }
        boolean cut = start >= 0 && bytes.length() - start < length(bytes.charAt(start));
        return cut ? start : bytes.length();
    }

    private static int length(int first) {
        if (first >= 0xf0) {
            return LONGEST;
        }
        return first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
    }
}
