package worldswitch.sessions.archive.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import worldswitch.sessions.drive.HostFailure;

/**
 * A file written in the place of another.
 *
 * <p>The bytes go to a part beside the target, locked while it is written; it is forced to the disk, renamed over the
 * target, and the folder is forced. A part that nobody has locked is a left-over of a process that was killed: the next
 * save of the same target removes it.
 */
final class Replacement {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Replacement() {}

    /** Writes a file. */
    static void write(Path target, byte[] bytes, Disk disk) throws IOException {
        Path file = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IOException("there is something of that name that is no file");
        }
        LeftOver.remove(file);
        Path part = LeftOver.part(file, HexFormat.of().toHexDigits(RANDOM.nextInt()));
        try {
            fill(part, file, bytes, disk);
        } catch (IOException | RuntimeException | Error e) {
            Files.deleteIfExists(part);
            throw e;
        }
        settle(file, disk);
    }

    /** Fills the part and gives it the target's name while it is still locked. */
    private static void fill(Path part, Path file, byte[] bytes, Disk disk) throws IOException {
        try (FileChannel channel = disk.create(part)) {
            channel.tryLock();
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
            disk.replace(part, file);
        }
    }

    /** The new file is in place and whole; a folder that cannot be forced only delays when a power failure spares it. */
    private static void settle(Path file, Disk disk) {
        Path folder = file.getParent();
        try {
            if (folder != null) {
                disk.sync(folder);
            }
        } catch (IOException ignored) {
            // Windows cannot open folders, and some network file systems do not force them.
        }
    }

    /** What went wrong, in words. */
    static String words(IOException problem) {
        if (problem instanceof NoSuchFileException) {
            return "there is no such folder";
        }
        if (problem instanceof AccessDeniedException) {
            return "the folder cannot be written";
        }
        return HostFailure.reason(problem);
    }
}
