package worldswitch.sessions.run;

/** What a guest has printed, the newest part of it. */
final class ConsoleText {
    private static final int LONGEST = 1 << 20;

    private final StringBuilder text = new StringBuilder();
    private long dropped;

    /** Takes a byte. */
    void append(int value) {
        if (text.length() == LONGEST) {
            text.delete(0, LONGEST / 2);
            dropped += LONGEST / 2;
        }
        text.append((char) (value & 0xff));
    }

    /** The text still held. */
    String text() {
        return text.toString();
    }

    /** Bytes at the start that are no longer held. */
    long dropped() {
        return dropped;
    }
}
