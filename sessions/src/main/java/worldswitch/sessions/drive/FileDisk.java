package worldswitch.sessions.drive;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import worldswitch.emulator.memory.DeviceFailure;

/**
 * A file of the host as a disk, which is read in pieces as they are asked for, and never written.
 *
 * <p>The file is read through once, when the disk is made, and the digest of each piece is kept. A piece that is read later
 * has that digest, or nothing is read: whatever happens to the file meanwhile, a guest never sees a byte that was not there.
 * The file is not kept open, so that nothing has to be closed.
 *
 * <p>Threadsafe.
 */
public final class FileDisk extends KnownDisk {
    private final Path file;
    private final PieceDigests digests;
    private final RecentPieces recent = new RecentPieces();

    FileDisk(Path file, long size, PieceDigests digests) {
        super(String.valueOf(file.getFileName()), size, digests.whole());
        this.file = file;
        this.digests = digests;
    }

    /**
     * Reads a file through.
     *
     * @throws DriveProblem if it cannot be read or is no disk
     */
    public static FileDisk open(Path file) throws DriveProblem {
        return FileDiskReader.open(file);
    }

    /** The file. */
    public Path file() {
        return file;
    }

    @Override
    public synchronized void read(long position, byte[] to, int at, int length) {
        int done = 0;
        while (done < length) {
            long place = position + done;
            int offset = (int) (place % PieceDigests.PIECE);
            byte[] piece = piece(place / PieceDigests.PIECE);
            int part = Math.min(length - done, PieceDigests.PIECE - offset);
            System.arraycopy(piece, offset, to, at + done, part);
            done += part;
        }
    }

    private byte[] piece(long number) {
        byte[] known = recent.find(number);
        if (known != null) {
            return known;
        }
        byte[] room = recent.room(number);
        fill(room, number);
        recent.keep(number);
        return room;
    }

    private void fill(byte[] room, long number) {
        long first = number * PieceDigests.PIECE;
        int length = (int) Math.min(PieceDigests.PIECE, size() - first);
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            open.seek(first);
            open.readFully(room, 0, length);
        } catch (FileNotFoundException e) {
            throw failure("it is gone, or may not be read any more");
        } catch (EOFException e) {
            throw failure("it has become shorter than " + size() + " bytes");
        } catch (IOException e) {
            throw failure("it cannot be read any more: " + e.getMessage());
        }
        if (!digests.match(number, room, length)) {
            throw failure("it has changed: bytes " + first + " to " + (first + length - 1)
                    + " are not what they were when the run was prepared");
        }
    }

    private DeviceFailure failure(String what) {
        return new DeviceFailure("drive " + file + ": " + what);
    }
}
