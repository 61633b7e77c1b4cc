package worldswitch.emulator.device.virtio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import worldswitch.emulator.device.disk.Disk;
import worldswitch.emulator.device.disk.OverlaidDisk;
import worldswitch.emulator.device.virtio.queue.BrokenQueue;
import worldswitch.emulator.device.virtio.queue.DescriptorChain;
import worldswitch.emulator.device.virtio.queue.VirtQueue;
import worldswitch.emulator.state.StateTape;

/**
 * A block device (Virtual I/O Device 1.2, 5.2) over a disk.
 *
 * <p>Before anything is changed, all that the waiting requests need of the host is asked for once: should the host fail, the
 * notification can be made again as if it had not been.
 */
public final class BlockDevice implements VirtioDevice {
    private static final long SEGMENT_LIMIT = 1 << 2;
    private static final long BLOCK_SIZE = 1 << 6;
    private static final long FLUSHES = 1 << 9;
    private static final long DISCARDS = 1 << 13;
    private static final long ZEROES = 1 << 14;

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int UNKNOWN = 2;

    private static final int NAME = 20;
    private static final int SEGMENTS = 254;
    private static final int CONFIGURATION = 60;

    private final OverlaidDisk disk;
    private final byte[] configuration;
    private final byte[] name;
    private final byte[] page = new byte[OverlaidDisk.PAGE];
    private final byte[] status = new byte[1];
    private final BlockRequest request;

    /**
     * A device.
     *
     * @param name by which a guest may know it: at most 20 characters of ASCII
     */
    public BlockDevice(OverlaidDisk disk, String name) {
        this.disk = disk;
        this.name = ByteBuffer.allocate(NAME)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .array();
        request = new BlockRequest(disk.size());
        configuration = configuration(disk.size());
    }

    /**
     * One range at a time is discarded or made zero, and pages as a whole are the cheapest. That zeros may be unmapped is not
     * said, since no room on the host is ever given back.
     */
    private static byte[] configuration(long size) {
        return ByteBuffer.allocate(CONFIGURATION)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(0, size / Disk.SECTOR)
                .putInt(12, SEGMENTS)
                .putInt(20, Disk.SECTOR)
                .putInt(36, BlockRequest.MOST / Disk.SECTOR)
                .putInt(40, 1)
                .putInt(44, OverlaidDisk.PAGE / Disk.SECTOR)
                .putInt(48, BlockRequest.MOST / Disk.SECTOR)
                .putInt(52, 1)
                .array();
    }

    @Override
    public int identifier() {
        return 2;
    }

    @Override
    public long features() {
        return SEGMENT_LIMIT | BLOCK_SIZE | FLUSHES | DISCARDS | ZEROES;
    }

    @Override
    public int queues() {
        return 1;
    }

    @Override
    public int configuration(int offset) {
        return offset < configuration.length ? configuration[offset] & 0xff : 0;
    }

    @Override
    public void serve(int number, VirtQueue queue) {
        prepare(queue);
        for (DescriptorChain chain = queue.next(); chain != null; chain = queue.next()) {
            request.read(chain);
            int result = execute(chain);
            status[0] = (byte) result;
            chain.write(chain.writable() - 1, status, 0, 1);
            queue.give(chain, result == DONE ? (int) chain.writable() : 0);
        }
    }

    /** Asks the host for all that waits. What breaks the queue does so when its turn has come. */
    private void prepare(VirtQueue queue) {
        int start = queue.position();
        try {
            for (DescriptorChain chain = queue.next(); chain != null; chain = queue.next()) {
                request.read(chain);
                require();
            }
        } catch (BrokenQueue later) {
            // The requests before it are served first.
        } finally {
            queue.rewind(start);
        }
    }

    private void require() {
        if (request.isMove() && request.lies()) {
            disk.require(request.position(), request.length());
        } else if (request.isRange() && request.lies()) {
            disk.requireEnds(request.position(), request.length());
        }
    }

    private int execute(DescriptorChain chain) {
        return switch (request.type()) {
            case BlockRequest.READ, BlockRequest.WRITE -> request.lies() ? move(chain) : FAILED;
            case BlockRequest.DISCARD, BlockRequest.WRITE_ZEROES -> clear();
            case BlockRequest.FLUSH -> DONE;
            case BlockRequest.IDENTIFY -> {
                chain.write(0, name, 0, (int) Math.min(NAME, chain.writable() - 1));
                yield DONE;
            }
            default -> UNKNOWN;
        };
    }

    private int move(DescriptorChain chain) {
        long length = request.length();
        int part;
        for (long done = 0; done < length; done += part) {
            long at = request.position() + done;
            part = (int) Math.min(length - done, OverlaidDisk.PAGE - (at & OverlaidDisk.PAGE - 1));
            if (request.type() == BlockRequest.READ) {
                disk.read(at, page, 0, part);
                chain.write(done, page, 0, part);
            } else {
                chain.read(BlockRequest.HEADER + done, page, 0, part);
                disk.write(at, page, 0, part);
            }
        }
        return DONE;
    }

    /** What is discarded reads as zeros, so that it is the same on every run. */
    private int clear() {
        if (!request.isKnown()) {
            return UNKNOWN;
        }
        if (!request.lies()) {
            return FAILED;
        }
        disk.clear(request.position(), request.length());
        return DONE;
    }

    /** Between two instructions no request is under way; what was written belongs to the disk. */
    @Override
    public void state(StateTape tape) {}
}
