package worldswitch.sessions.gdb;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Cuts what comes from a debugger into packets: {@code $text#checksum}, single characters between them. Bytes that are escaped
 * are given as they are meant; a text has a character for each byte.
 */
final class Framing {
    /** The bytes of the longest packet that is taken. */
    static final int LONGEST = 0x4000;

    private static final int INTERRUPT = 3;
    private static final int ESCAPE = '}';
    private static final int ESCAPED = 0x20;

    private final Receiver receiver;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private State state = State.BETWEEN;
    private boolean escaped;
    private boolean tooLong;
    private int sum;
    private int told;

    /** Where in a packet the next byte belongs. */
    private enum State {
        BETWEEN,
        TEXT,
        FIRST_DIGIT,
        SECOND_DIGIT
    }

    /** Takes what was received. */
    interface Receiver {
        /** A whole packet. */
        void packet(String text);

        /** A packet whose checksum is not that of its text. */
        void damaged();

        /** A whole packet of more than {@link #LONGEST} bytes, which are lost. */
        void tooLong();

        /** The machine is to be stopped. */
        void interrupt();

        /** The last packet that was sent has come, or is to be sent again. */
        void acknowledged(boolean whole);
    }

    Framing(Receiver receiver) {
        this.receiver = receiver;
    }

    void take(int next) {
        switch (state) {
            case BETWEEN -> between(next);
            case TEXT -> text(next);
            case FIRST_DIGIT -> {
                told = Character.digit(next, 16);
                state = State.SECOND_DIGIT;
            }
            default -> end(Character.digit(next, 16));
        }
    }

    private void between(int next) {
        switch (next) {
            case '$' -> begin();
            case '+' -> receiver.acknowledged(true);
            case '-' -> receiver.acknowledged(false);
            case INTERRUPT -> receiver.interrupt();
            default -> {
                // What is not the start of a packet is noise on the line.
            }
        }
    }

    private void begin() {
        text.reset();
        sum = 0;
        escaped = false;
        tooLong = false;
        state = State.TEXT;
    }

    private void text(int next) {
        if (next == '#') {
            state = State.FIRST_DIGIT;
            return;
        }
        if (next == '$') {
            begin();
            return;
        }
        sum = sum + next & 0xff;
        if (next == ESCAPE && !escaped) {
            escaped = true;
            return;
        }
        tooLong |= text.size() == LONGEST;
        if (!tooLong) {
            text.write(escaped ? next ^ ESCAPED : next);
        }
        escaped = false;
    }

    private void end(int digit) {
        state = State.BETWEEN;
        if (told < 0 || digit < 0 || (told << 4 | digit) != sum) {
            receiver.damaged();
        } else if (tooLong) {
            receiver.tooLong();
        } else {
            receiver.packet(text.toString(StandardCharsets.ISO_8859_1));
        }
    }

    /** A text as a packet. */
    static byte[] packet(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write('$');
        int sum = 0;
        for (byte each : text.getBytes(StandardCharsets.ISO_8859_1)) {
            boolean escape = each == '$' || each == '#' || each == ESCAPE || each == '*';
            if (escape) {
                out.write(ESCAPE);
                sum += ESCAPE;
            }
            int sent = escape ? each ^ ESCAPED : each & 0xff;
            out.write(sent);
            sum += sent;
        }
        out.writeBytes("#%02x".formatted(sum & 0xff).getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }
}
