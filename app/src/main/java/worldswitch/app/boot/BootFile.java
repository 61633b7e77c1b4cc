package worldswitch.app.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Files to boot with; whatever is wrong with one is a problem of its entry. */
final class BootFile {
    private static final long LARGEST = 1L << 30;

    private BootFile() {}

    /** The content of a file of at most 1 GiB. */
    static byte[] read(BootEntry entry, Path file) throws BootProblem {
        String problem = problem(file);
        if (problem != null) {
            throw new BootProblem(entry, file, problem);
        }
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new BootProblem(entry, file, "there is no such file");
        } catch (IOException e) {
            throw new BootProblem(entry, file, "cannot be read: " + e.getMessage());
        }
    }

    private static @Nullable String problem(Path file) {
        try {
            if (!Files.exists(file)) {
                return "there is no such file";
            }
            if (Files.isDirectory(file)) {
                return "is a folder";
            }
            if (!Files.isRegularFile(file)) {
                return "is no plain file";
            }
            return Files.size(file) > LARGEST ? "larger than 1 GiB" : null;
        } catch (IOException e) {
            return "cannot be read: " + e.getMessage();
        }
    }
}
