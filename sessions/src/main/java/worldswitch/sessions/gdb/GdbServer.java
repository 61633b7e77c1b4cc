package worldswitch.sessions.gdb;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.control.Session;
import worldswitch.sessions.gdb.Dialogue.Ending;
import worldswitch.sessions.run.command.Command;

/**
 * Serves a session to one debugger at a time, on the loopback interface only. A second one is told that there is another, and
 * turned away. When a debugger detaches, the machine goes on, and another may come; when the line breaks, the machine
 * stands and waits for one; when a debugger kills the machine, or the machine comes to its end while nobody is there, it is over.
 */
public final class GdbServer implements AutoCloseable {
    private static final int WAITING = 4;
    private static final int PATIENCE_MILLISECONDS = 10_000;

    private final Session session;
    private final ServerSocket server;
    private final CountDownLatch over = new CountDownLatch(1);
    private @Nullable Socket present;
    private boolean runsAlone;

    /**
     * Begins to listen.
     *
     * @param port the TCP port; 0 for any that is free
     * @throws IOException if the port cannot be had
     */
    public GdbServer(Session session, int port) throws IOException {
        this.session = session;
        server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), WAITING);
        start(this::accept, "gdb server");
    }

    /** The port on which it listens. */
    public int port() {
        return server.getLocalPort();
    }

    /** Waits until it is over. */
    public void await() throws InterruptedException {
        over.await();
    }

    @Override
    public void close() {
        over.countDown();
        try {
            server.close();
            Socket socket = present();
            if (socket != null) {
                socket.close();
            }
        } catch (IOException nothingToBeDone) {
            // It is closed, or as good as that.
        }
    }

    private static void start(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                if (claim(socket)) {
                    start(() -> serve(socket), "gdb connection");
                } else {
                    refuse(socket);
                }
            } catch (IOException closed) {
                // Closed, or the debugger has gone before it came.
            }
        }
    }

    private static void refuse(Socket socket) {
        try (socket) {
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            Connection.refuse(socket.getOutputStream());
        } catch (IOException gone) {
            // Then it need not be told.
        }
    }

    private void serve(Socket socket) {
        Ending ending = null;
        try (socket) {
            socket.setTcpNoDelay(true);
            ending = new Connection(socket.getInputStream(), socket.getOutputStream(), session).talk();
        } catch (IOException | InterruptedException gone) {
            // The machine stands and waits for the next debugger.
        } finally {
            leave(ending);
        }
    }

    private synchronized @Nullable Socket present() {
        return present;
    }

    private synchronized boolean claim(Socket socket) {
        boolean free = present == null;
        if (free) {
            present = socket;
            runsAlone = false;
        }
        return free;
    }

    private synchronized void leave(@Nullable Ending ending) {
        present = null;
        if (ending == Ending.KILLED) {
            over.countDown();
        } else if (ending == Ending.DETACHED) {
            runsAlone = true;
            session.post(new Command.Run(), done -> endIfAlone());
        }
    }

    private synchronized void endIfAlone() {
        if (runsAlone) {
            over.countDown();
        }
    }
}
