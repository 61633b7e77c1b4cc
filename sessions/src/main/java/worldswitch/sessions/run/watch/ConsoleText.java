package worldswitch.sessions.run.watch;

import java.util.ArrayList;
import java.util.List;

/** What a guest has printed, the newest part of it. Kept in pieces that never change, so that saving it costs little. */
public final class ConsoleText {
    private static final int PIECE = 4096;
    private static final int MOST_PIECES = 256;

    private List<String> pieces = new ArrayList<>();
    private StringBuilder tail = new StringBuilder();
    private long dropped;

    /** Takes a byte. */
    public void append(int value) {
        if (tail.length() == PIECE) {
            finish();
        }
        tail.append((char) (value & 0xff));
    }

    private void finish() {
        if (pieces.size() == MOST_PIECES) {
            pieces.remove(0);
            dropped += PIECE;
        }
        pieces.add(tail.toString());
        tail = new StringBuilder();
    }

    /** The text still held. */
    public String text() {
        return String.join("", pieces) + tail;
    }

    /** Bytes at the start that are no longer held. */
    public long dropped() {
        return dropped;
    }

    /** Bytes ever printed. */
    public long printed() {
        return dropped + (long) pieces.size() * PIECE + tail.length();
    }

    /** The text as it is now. */
    public Printed save() {
        return new Printed(List.copyOf(pieces), tail.toString(), dropped);
    }

    /** Takes an earlier text back. */
    public void restore(Printed printed) {
        pieces = new ArrayList<>(printed.pieces());
        tail = new StringBuilder(printed.tail());
        dropped = printed.dropped();
    }

    /** Takes a text in place of what it has. */
    public void restore(String text, long droppedBefore) {
        restore(new Printed(List.of(), "", droppedBefore));
        text.chars().forEach(this::append);
    }
}
