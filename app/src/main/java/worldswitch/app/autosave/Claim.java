package worldswitch.app.autosave;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import worldswitch.sessions.archive.file.SavedFile;

/**
 * The right to a file in the folder of autosaved sessions: a lock on the file of the same name with the ending
 * {@code .lock}, which the host releases when the program ends, however it ends.
 */
final class Claim implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Claim.class.getName());

    private final Path file;
    private final Path lock;
    private final FileChannel channel;

    private Claim(Path file, Path lock, FileChannel channel) {
        this.file = file;
        this.lock = lock;
        this.channel = channel;
    }

    /** Claims a new file in a folder. */
    static Claim in(Path folder) throws IOException {
        Path file = folder.resolve(UUID.randomUUID() + SavedFile.ENDING);
        return on(file).orElseThrow(() -> new IOException("the folder cannot be locked"));
    }

    /** Claims a file, unless a program that runs has claimed it. */
    static Optional<Claim> on(Path file) throws IOException {
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = held(channel);
        if (held == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new Claim(file, lock, channel));
    }

    private static @org.jspecify.annotations.Nullable FileLock held(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** The file. */
    Path file() {
        return file;
    }

    /** Removes the file and keeps the claim. */
    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.INFO, "an autosaved session stays: {0}", e.getMessage());
        }
    }

    /** Gives up the claim, and leaves the file. */
    void release() {
        try {
            Files.deleteIfExists(lock);
            channel.close();
        } catch (IOException e) {
            LOG.log(Level.INFO, "a lock stays: {0}", e.getMessage());
        }
    }

    /** Removes the file and gives up the claim. */
    @Override
    public void close() {
        remove();
        release();
    }
}
