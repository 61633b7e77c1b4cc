package worldswitch.sessions.archive.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The parts that saves leave behind when they are killed: {@code .NAME.xxxxxxxx.part} beside the file NAME. */
final class LeftOver {
    private static final String ENDING = ".part";
    private static final String DIGITS = "[0-9a-f]".repeat(8);

    private LeftOver() {}

    /** The name of a part. */
    static Path part(Path file, String digits) {
        return file.resolveSibling("." + file.getFileName() + "." + digits + ENDING);
    }

    /** Removes the parts of a file that nobody writes any more; one that cannot be removed stays. */
    static void remove(Path file) {
        Path folder = file.getParent();
        if (folder == null) {
            return;
        }
        String prefix = "." + file.getFileName() + ".";
        DirectoryStream.Filter<Path> parts = path -> {
            String name = String.valueOf(path.getFileName());
            return name.startsWith(prefix) && name.substring(prefix.length()).matches(DIGITS + "\\" + ENDING);
        };
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, parts)) {
            for (Path part : found) {
                removeIfFree(part);
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException ignored) {
            // A folder that cannot be listed: the save itself will say what is wrong with it.
        }
    }

    private static void removeIfFree(Path part) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                Files.deleteIfExists(part);
            }
        } catch (OverlappingFileLockException ignored) {
            // This process writes it on another thread.
        }
    }
}
