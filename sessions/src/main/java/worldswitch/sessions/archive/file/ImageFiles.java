package worldswitch.sessions.archive.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import worldswitch.emulator.device.disk.Disk;
import worldswitch.sessions.archive.ArchiveProblem;
import worldswitch.sessions.archive.ImageSource;
import worldswitch.sessions.archive.Sha256;
import worldswitch.sessions.archive.zip.Bounds;
import worldswitch.sessions.drive.DriveProblem;
import worldswitch.sessions.drive.FileDisk;

/** Images in files: those that a user named, whatever their names, and one beside the session by the image's own name. */
public final class ImageFiles implements ImageSource {
    private final List<Path> named;
    private final Path session;

    /**
     * Looks among files.
     *
     * @param named files that the user named
     * @param session the saved session, in whose folder there may be the image
     */
    public ImageFiles(List<Path> named, Path session) {
        this.named = List.copyOf(named);
        this.session = session;
    }

    @Override
    public Optional<Disk> disk(Wanted drive) throws ArchiveProblem {
        for (Path file : candidates(drive)) {
            Optional<Disk> found = disk(file, drive);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Disk> disk(Path file, Wanted drive) throws ArchiveProblem {
        if (!hasSize(file, drive)) {
            return Optional.empty();
        }
        try {
            Disk disk = FileDisk.open(file);
            return disk.sha256().equals(drive.sha256()) ? Optional.of(disk) : Optional.empty();
        } catch (DriveProblem e) {
            throw new ArchiveProblem("drive", e.getMessage());
        }
    }

    private List<Path> candidates(Wanted image) {
        List<Path> candidates = new ArrayList<>(named);
        beside(image.name()).ifPresent(candidates::add);
        return candidates;
    }

    @Override
    public Optional<byte[]> find(Wanted image) throws ArchiveProblem {
        if (image.size() > Bounds.ENTRY) {
            return Optional.empty();
        }
        for (Path file : candidates(image)) {
            Optional<byte[]> found = read(file, image);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The file of that very name in the session's folder; a name that leads elsewhere is none. */
    private Optional<Path> beside(String name) {
        try {
            Path plain = Path.of(name);
            boolean leads = plain.getNameCount() != 1 || plain.isAbsolute() || name.equals("..") || name.isEmpty();
            Path file = session.resolveSibling(plain);
            return leads || !Files.isRegularFile(file) ? Optional.empty() : Optional.of(file);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean hasSize(Path file, Wanted image) throws ArchiveProblem {
        try {
            if (!Files.isRegularFile(file)) {
                throw new ArchiveProblem(file.toString(), "there is no such file");
            }
            return Files.size(file) == image.size();
        } catch (IOException e) {
            throw new ArchiveProblem(file.toString(), "cannot be read: " + e.getMessage());
        }
    }

    private static Optional<byte[]> read(Path file, Wanted image) throws ArchiveProblem {
        if (!hasSize(file, image)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            return Sha256.of(bytes).equals(image.sha256()) ? Optional.of(bytes) : Optional.empty();
        } catch (IOException e) {
            throw new ArchiveProblem(file.toString(), "cannot be read: " + e.getMessage());
        }
    }
}
