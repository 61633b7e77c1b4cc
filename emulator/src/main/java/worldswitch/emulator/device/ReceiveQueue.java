package worldswitch.emulator.device;

import java.util.Arrays;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;

/**
 * Bytes that have arrived at a console and were not read yet, oldest first.
 *
 * <p>The guest sees no more than its FIFO holds; what lies behind moves up as the guest reads, so that a console into which
 * a whole line is typed at once loses nothing.
 */
public final class ReceiveQueue implements Stateful {
    /** Entries of the PL011's FIFO. */
    static final int FIFO = 16;

    private byte[] bytes = new byte[64];
    private int head;
    private int count;

    /** Appends a byte. */
    public void add(int value) {
        if (count == bytes.length) {
            byte[] more = new byte[2 * count];
            for (int i = 0; i < count; i++) {
                more[i] = bytes[(head + i) % count];
            }
            bytes = more;
            head = 0;
        }
        bytes[(head + count++) % bytes.length] = (byte) value;
    }

    /** Removes the oldest byte; 0 if there is none. */
    public int take() {
        if (count == 0) {
            return 0;
        }
        int value = bytes[head] & 0xff;
        head = (head + 1) % bytes.length;
        count--;
        return value;
    }

    /** How many bytes a FIFO of some depth shows. */
    public int visible(int depth) {
        return Math.min(count, depth);
    }

    @Override
    public void state(StateTape tape) {
        byte[] waiting = new byte[tape.size(count)];
        for (int i = 0; i < waiting.length; i++) {
            waiting[i] = (byte) tape.index(i < count ? bytes[(head + i) % bytes.length] & 0xff : 0, 1 << Byte.SIZE);
        }
        bytes = Arrays.copyOf(waiting, Math.max(64, waiting.length));
        head = 0;
        count = waiting.length;
    }
}
