package worldswitch.app.autosave;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import worldswitch.sessions.archive.ArchiveProblem;
import worldswitch.sessions.archive.ImageSource;
import worldswitch.sessions.archive.SavedSession;
import worldswitch.sessions.archive.file.SavedFile;

/**
 * An autosaved session whose program did not end in order.
 *
 * @param file where it lies
 * @param when it was saved
 */
public record LeftOver(Path file, Instant when) {
    /** How many are offered; older ones are removed, since nobody came for them. */
    static final int MOST = 10;

    /** Those in a folder that no running program has claimed, newest first. */
    static List<LeftOver> in(Path folder) {
        List<LeftOver> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SavedFile.ENDING)) {
            for (Path file : files) {
                of(file).ifPresent(found::add);
            }
        } catch (IOException | DirectoryIteratorException ignored) {
            // No folder, or none that may be read: nothing was left there for us.
        }
        found.sort(Comparator.comparing(LeftOver::when).reversed());
        found.stream().skip(MOST).forEach(LeftOver::discard);
        return found.subList(0, Math.min(MOST, found.size()));
    }

    private static Optional<LeftOver> of(Path file) throws IOException {
        Optional<Claim> claim = Claim.on(file);
        if (claim.isEmpty()) {
            return Optional.empty();
        }
        claim.get().release();
        return Optional.of(new LeftOver(file, Files.getLastModifiedTime(file).toInstant()));
    }

    /**
     * Reads the session; the file stays until it is discarded.
     *
     * @throws ArchiveProblem if it cannot be read
     */
    public SavedSession open() throws ArchiveProblem {
        return SavedFile.open(file, ImageSource.NONE);
    }

    /** Removes it. */
    public void discard() {
        try {
            Optional<Claim> claim = Claim.on(file);
            claim.ifPresent(Claim::close);
        } catch (IOException ignored) {
            // It will be offered again.
        }
    }
}
