package worldswitch.emulator.device.disk;

/**
 * What a disk holds before a run; never changes, and is never written.
 *
 * <p>Two disks of equal {@linkplain #sha256 digests} are equal, wherever their bytes are.
 */
public interface Disk {
    /** Bytes of a sector, the unit of a disk. */
    int SECTOR = 512;

    /** The most bytes that a disk may have: 64 GiB. */
    long LARGEST = 64L << 30;

    /** Its name, for a person. */
    String name();

    /** Its bytes: whole sectors, at least one. */
    long size();

    /** The SHA-256 of all its bytes, 64 small hexadecimal digits. */
    String sha256();

    /**
     * Reads bytes, all of which lie on the disk.
     *
     * @param position the first of them
     * @throws worldswitch.emulator.memory.DeviceFailure if they cannot be had, or are not those that the digest is of
     */
    void read(long position, byte[] to, int at, int length);
}
