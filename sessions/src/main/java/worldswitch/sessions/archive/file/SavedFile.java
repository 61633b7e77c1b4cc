package worldswitch.sessions.archive.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import worldswitch.sessions.archive.ArchiveProblem;
import worldswitch.sessions.archive.ImageSource;
import worldswitch.sessions.archive.Images;
import worldswitch.sessions.archive.SavedSession;
import worldswitch.sessions.archive.form.SessionForm;
import worldswitch.sessions.archive.zip.Bounds;

/** Opens and saves {@code .wsession} files. */
public final class SavedFile {
    /** What the name of a saved session ends in. */
    public static final String ENDING = ".wsession";

    private SavedFile() {}

    /** Whether a file is named as a saved session is. */
    public static boolean isNamedSo(Path file) {
        return String.valueOf(file.getFileName()).endsWith(ENDING);
    }

    /**
     * Opens a file.
     *
     * @param elsewhere where images come from that are not inside
     * @throws ArchiveProblem if the file cannot be read or is no session; names the file, the place in it and the reason
     */
    public static SavedSession open(Path file, ImageSource elsewhere) throws ArchiveProblem {
        try {
            return SessionForm.read(read(file), elsewhere);
        } catch (ArchiveProblem e) {
            throw new ArchiveProblem(file.toString(), e.getMessage());
        }
    }

    private static byte[] read(Path file) throws ArchiveProblem {
        try {
            if (Files.isDirectory(file)) {
                throw new ArchiveProblem("the file", "is a folder");
            }
            if (Files.size(file) > Bounds.FILE) {
                throw new ArchiveProblem("the file", "is larger than " + (Bounds.FILE >> 20) + " MiB");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new ArchiveProblem("the file", "is not there");
        } catch (IOException e) {
            throw new ArchiveProblem("the file", "cannot be read: " + e.getMessage());
        }
    }

    /**
     * Saves a session: to a file beside the target, which then takes its place. What was written is read back before that,
     * so that no file is replaced by one that would not open.
     *
     * @throws ArchiveProblem if it cannot be written; the target is then as it was
     */
    public static void save(SavedSession session, Images how, Path target) throws ArchiveProblem {
        save(session, how, target, Disk.HOST);
    }

    static void save(SavedSession session, Images how, Path target, Disk disk) throws ArchiveProblem {
        try {
            byte[] bytes = SessionForm.write(session, how);
            SessionForm.read(bytes, new OwnImages(session));
            Replacement.write(target, bytes, disk);
        } catch (ArchiveProblem e) {
            throw new ArchiveProblem(target.toString(), "not saved: " + e.getMessage());
        } catch (IOException e) {
            throw new ArchiveProblem(target.toString(), "not saved: " + Replacement.words(e));
        }
    }
}
