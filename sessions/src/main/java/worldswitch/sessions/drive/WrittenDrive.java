package worldswitch.sessions.drive;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import worldswitch.emulator.device.disk.OverlaidDisk;
import worldswitch.emulator.memory.DeviceFailure;

/**
 * Brings what a guest has written to the host's file.
 *
 * <p>The disk as the guest sees it is written to a new file beside the old one, forced to the host's disk, and renamed over the
 * old one in one go: whatever happens on the way, the file is the old one or the new one, whole. A file that is not what it was
 * when the run was prepared is left as it is.
 */
public final class WrittenDrive {
    private WrittenDrive() {}

    /**
     * Makes sure, as far as can be seen before a run, that a file can be written to after it.
     *
     * @throws DriveProblem if it cannot
     */
    public static void check(Path file) throws DriveProblem {
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isWritable(file) || folder == null || !Files.isWritable(folder)) {
            throw new DriveProblem(file.toString(), "may not be written, or nothing may be put beside it");
        }
    }

    /**
     * Writes a disk to a file, if the guest has written anything.
     *
     * @return whether the file was written
     * @throws DriveProblem if it was not, though it should have been; it is then as it was
     */
    public static boolean write(OverlaidDisk disk, Path file) throws DriveProblem {
        if (!isChanged(disk)) {
            return false;
        }
        try {
            replace(disk, file.toRealPath());
            return true;
        } catch (DeviceFailure e) {
            throw new DriveProblem(file.toString(), "not written: " + e.words());
        } catch (IOException e) {
            throw new DriveProblem(file.toString(), "not written: " + words(e));
        }
    }

    private static boolean isChanged(OverlaidDisk disk) {
        for (long page = 0; page < disk.size(); page += OverlaidDisk.PAGE) {
            if (disk.isWritten(page)) {
                return true;
            }
        }
        return false;
    }

    private static void replace(OverlaidDisk disk, Path file) throws IOException, DriveProblem {
        if (!FileDisk.open(file).equals(disk.disk())) {
            throw new IOException("it has changed since the run was prepared");
        }
        Path part = Files.createTempFile(file.getParent(), "." + file.getFileName() + ".", ".part");
        try {
            try (FileOutputStream out = new FileOutputStream(part.toFile())) {
                copy(disk, out);
                out.getFD().sync();
            }
            keepPermissions(file, part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void copy(OverlaidDisk disk, OutputStream to) throws IOException {
        byte[] page = new byte[OverlaidDisk.PAGE];
        OutputStream buffered = new BufferedOutputStream(to, PieceDigests.PIECE);
        for (long at = 0; at < disk.size(); at += page.length) {
            int length = (int) Math.min(page.length, disk.size() - at);
            disk.read(at, page, 0, length);
            buffered.write(page, 0, length);
        }
        buffered.flush();
    }

    /** The new file may be read and written by whom the old one might; where there are no such permissions, by its owner. */
    private static void keepPermissions(Path from, Path to) throws IOException {
        try {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        } catch (UnsupportedOperationException e) {
            // The host's file system has none.
        }
    }

    private static String words(IOException problem) {
        if (problem instanceof NoSuchFileException) {
            return "it is gone";
        }
        if (problem instanceof AccessDeniedException) {
            return "its folder may not be written";
        }
        return HostFailure.reason(problem);
    }
}
