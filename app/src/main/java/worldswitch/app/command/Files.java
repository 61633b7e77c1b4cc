package worldswitch.app.command;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files that the user names; whatever is wrong with one is a {@link UserProblem}. */
final class Files {
    private static final long LARGEST = 1L << 30;

    private Files() {}

    /** The content of a file of at most 1 GiB. */
    static byte[] read(Path file) {
        try {
            if (java.nio.file.Files.isDirectory(file)) {
                throw new UserProblem(file + ": is a folder");
            }
            if (java.nio.file.Files.size(file) > LARGEST) {
                throw new UserProblem(file + ": larger than 1 GiB");
            }
            return java.nio.file.Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new UserProblem(file + ": there is no such file");
        } catch (IOException e) {
            throw new UserProblem(file + ": cannot be read: " + e.getMessage());
        }
    }

    /** The path that a text names. */
    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UserProblem("'" + text + "' names no file: " + e.getReason());
        }
    }

    /** Writes a file. */
    static void write(Path file, byte[] content) {
        try {
            java.nio.file.Files.write(file, content);
        } catch (IOException e) {
            throw new UserProblem(file + ": cannot be written: " + e.getMessage());
        }
    }
}
