package worldswitch.sessions.gdb;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.control.Session;
import worldswitch.sessions.gdb.Dialogue.Ending;

/** A debugger at the other end of two streams, with a thread that writes to it, so that nobody else waits for it. */
final class Connection implements Framing.Receiver {
    private static final byte[] LAST = {};
    private static final byte[] RECEIVED = {'+'};
    private static final byte[] AGAIN = {'-'};
    private static final int BUFFER = 4096;
    private static final String WITHOUT_ACKNOWLEDGEMENT = "QStartNoAckMode";

    private final InputStream in;
    private final OutputStream out;
    private final Dialogue dialogue;
    private final BlockingQueue<byte[]> outgoing = new LinkedBlockingQueue<>();
    private volatile byte @Nullable [] sent;
    private volatile @Nullable Ending ending;
    private boolean acknowledges = true;

    Connection(InputStream in, OutputStream out, Session session) {
        this.in = in;
        this.out = out;
        this.dialogue = new Dialogue(session, this::send, how -> ending = how);
    }

    /** Talks until the debugger leaves or its end of the line is gone; returns how it left, null if it did not say. */
    @Nullable
    Ending talk() throws IOException, InterruptedException {
        Thread writer = new Thread(this::write, "answers to gdb");
        writer.setDaemon(true);
        writer.start();
        try {
            read();
        } finally {
            dialogue.interrupt();
            dialogue.leave();
            outgoing.add(LAST);
            writer.join(1000);
        }
        return ending;
    }

    private void read() throws IOException {
        Framing framing = new Framing(this);
        byte[] buffer = new byte[BUFFER];
        for (int count = in.read(buffer); count > 0 && ending == null; count = ending == null ? in.read(buffer) : 0) {
            for (byte each : Arrays.copyOf(buffer, count)) {
                framing.take(each & 0xff);
            }
        }
    }

    private void write() {
        try {
            for (byte[] next = outgoing.take(); next != LAST; next = outgoing.take()) {
                out.write(next);
                out.flush();
            }
        } catch (IOException | InterruptedException gone) {
            // Whoever reads from the other end finds out as well.
        }
    }

    private void send(String answer) {
        byte[] packet = Framing.packet(answer);
        sent = packet;
        outgoing.add(packet);
    }

    @Override
    public void packet(String text) {
        if (acknowledges) {
            outgoing.add(RECEIVED);
        }
        dialogue.packet(text);
        acknowledges &= !text.equals(WITHOUT_ACKNOWLEDGEMENT);
    }

    @Override
    public void damaged() {
        if (acknowledges) {
            outgoing.add(AGAIN);
        }
    }

    @Override
    public void tooLong() {
        if (acknowledges) {
            outgoing.add(RECEIVED);
        }
        dialogue.tooLong();
    }

    @Override
    public void interrupt() {
        dialogue.interrupt();
    }

    @Override
    public void acknowledged(boolean whole) {
        byte[] last = sent;
        if (!whole && acknowledges && last != null) {
            outgoing.add(last);
        }
    }

    /** Tells a debugger that comes while another one is there. */
    static void refuse(OutputStream out) throws IOException {
        out.write(Framing.packet("E.another debugger is connected to this machine"));
        out.flush();
    }
}
