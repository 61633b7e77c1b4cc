package worldswitch.emulator.device.virtio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import worldswitch.emulator.device.disk.Disk;
import worldswitch.emulator.device.virtio.queue.BrokenQueue;
import worldswitch.emulator.device.virtio.queue.DescriptorChain;

/**
 * What a driver asks of a block device (Virtual I/O Device 1.2, 5.2.6): a header that tells what and where, and behind it the
 * data, or the range of sectors that is meant.
 *
 * <p>Made once and filled for one request after the other.
 */
final class BlockRequest {
    static final int READ = 0;
    static final int WRITE = 1;
    static final int FLUSH = 4;
    static final int IDENTIFY = 8;
    static final int DISCARD = 11;
    static final int WRITE_ZEROES = 13;

    static final int HEADER = 16;
    /** The most bytes of a request, so that no store keeps the machine busy for long. */
    static final int MOST = 64 << 20;

    private static final int RANGE = 16;
    private static final int UNMAP = 1;

    private final long size;
    private final byte[] bytes = new byte[Math.max(HEADER, RANGE)];
    private final ByteBuffer numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    private int type;
    private int flags;
    private long position;
    private long length;

    /** Requests of a disk of so many bytes. */
    BlockRequest(long size) {
        this.size = size;
    }

    /** Reads the header of a request, and its range if it has one. */
    void read(DescriptorChain chain) {
        if (chain.readable() < HEADER || chain.writable() < 1) {
            throw BrokenQueue.INSTANCE;
        }
        chain.read(0, bytes, 0, HEADER);
        type = numbers.getInt(0);
        flags = 0;
        if (isRange()) {
            readRange(chain);
        } else {
            place(numbers.getLong(8), type == READ ? chain.writable() - 1 : chain.readable() - HEADER);
        }
    }

    /** One range at a time is taken, as the configuration says; a request with another number of them lies nowhere. */
    private void readRange(DescriptorChain chain) {
        if (chain.readable() != HEADER + RANGE) {
            place(-1, 0);
            return;
        }
        chain.read(HEADER, bytes, 0, RANGE);
        flags = numbers.getInt(12);
        place(numbers.getLong(0), Integer.toUnsignedLong(numbers.getInt(8)) * Disk.SECTOR);
    }

    private void place(long sector, long bytesThere) {
        boolean onDisk = Long.compareUnsigned(sector, size / Disk.SECTOR) < 0;
        position = onDisk ? sector * Disk.SECTOR : size + 1;
        length = bytesThere;
    }

    int type() {
        return type;
    }

    /** The first byte of the disk that is meant. */
    long position() {
        return position;
    }

    /** How many bytes of the disk are meant. */
    long length() {
        return length;
    }

    /** Whether data is to be moved between the disk and the driver's buffers. */
    boolean isMove() {
        return type == READ || type == WRITE;
    }

    /** Whether a range of sectors is meant and no data. */
    boolean isRange() {
        return type == DISCARD || type == WRITE_ZEROES;
    }

    /** Whether its flags are known: a range of zeros may be unmapped, a discarded one is by itself. */
    boolean isKnown() {
        return (flags & ~(type == WRITE_ZEROES ? UNMAP : 0)) == 0;
    }

    /** Whether whole sectors are meant that lie on the disk, and no more than are moved at once. */
    boolean lies() {
        return length % Disk.SECTOR == 0 && length <= MOST && length <= size - position;
    }
}
