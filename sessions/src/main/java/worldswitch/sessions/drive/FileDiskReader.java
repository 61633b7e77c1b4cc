package worldswitch.sessions.drive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import worldswitch.emulator.device.disk.Disk;

/** Reads a file through that is to be a disk. */
final class FileDiskReader {
    private FileDiskReader() {}

    static FileDisk open(Path file) throws DriveProblem {
        try {
            if (Files.isDirectory(file)) {
                throw new DriveProblem(file.toString(), "is a folder, and a drive is a file");
            }
            long size = Files.size(file);
            check(file, size);
            return new FileDisk(file.toAbsolutePath(), size, digests(file, size));
        } catch (NoSuchFileException e) {
            throw new DriveProblem(file.toString(), "there is no such file");
        } catch (AccessDeniedException e) {
            throw new DriveProblem(file.toString(), "may not be read");
        } catch (IOException e) {
            throw new DriveProblem(file.toString(), "cannot be read: " + e.getMessage());
        }
    }

    private static void check(Path file, long size) throws DriveProblem {
        if (!Files.isRegularFile(file)) {
            throw new DriveProblem(file.toString(), "is no regular file, and a drive is one");
        }
        if (size == 0) {
            throw new DriveProblem(file.toString(), "is empty, and a drive has sectors of " + Disk.SECTOR + " bytes");
        }
        if (size % Disk.SECTOR != 0) {
            throw new DriveProblem(
                    file.toString(),
                    size + " bytes are no whole sectors of " + Disk.SECTOR + " bytes: the last one has "
                            + size % Disk.SECTOR);
        }
        if (size > Disk.LARGEST) {
            throw new DriveProblem(file.toString(), "larger than " + (Disk.LARGEST >> 30) + " GiB");
        }
    }

    private static PieceDigests digests(Path file, long size) throws IOException, DriveProblem {
        PieceDigests digests = new PieceDigests(size);
        byte[] piece = new byte[PieceDigests.PIECE];
        long left = size;
        try (InputStream in = Files.newInputStream(file)) {
            for (long number = 0; left > 0; number++) {
                int length = in.readNBytes(piece, 0, (int) Math.min(PieceDigests.PIECE, left));
                if (length == 0) {
                    throw new DriveProblem(file.toString(), "has become shorter while it was read");
                }
                digests.take(number, piece, length);
                left -= length;
            }
        }
        digests.finish();
        return digests;
    }
}
