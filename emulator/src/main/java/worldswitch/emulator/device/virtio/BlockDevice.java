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

    private static final int READ = 0;
    private static final int WRITE = 1;
    private static final int FLUSH = 4;
    private static final int IDENTIFY = 8;

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int UNKNOWN = 2;

    private static final int HEADER = 16;
    private static final int NAME = 20;
    private static final int SEGMENTS = 254;
    /** The most bytes of a request, so that no store keeps the machine busy for long. */
    private static final long MOST = 64 << 20;

    private final OverlaidDisk disk;
    private final byte[] configuration;
    private final byte[] name;
    private final byte[] header = new byte[HEADER];
    private final byte[] page = new byte[OverlaidDisk.PAGE];
    private final byte[] status = new byte[1];
    private int type;
    private long position;

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
        configuration = ByteBuffer.allocate(24)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(0, disk.size() / Disk.SECTOR)
                .putInt(12, SEGMENTS)
                .putInt(20, Disk.SECTOR)
                .array();
    }

    @Override
    public int identifier() {
        return 2;
    }

    @Override
    public long features() {
        return SEGMENT_LIMIT | BLOCK_SIZE | FLUSHES;
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
            begin(chain);
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
                begin(chain);
                long length = length(chain);
                if (type <= WRITE && lies(length)) {
                    disk.require(position, length);
                }
            }
        } catch (BrokenQueue later) {
            // The requests before it are served first.
        } finally {
            queue.rewind(start);
        }
    }

    private void begin(DescriptorChain chain) {
        if (chain.readable() < HEADER || chain.writable() < 1) {
            throw BrokenQueue.INSTANCE;
        }
        chain.read(0, header, 0, HEADER);
        type = (int) number(0, Integer.BYTES);
        long sector = number(8, Long.BYTES);
        position = Long.compareUnsigned(sector, disk.size() / Disk.SECTOR) < 0 ? sector * Disk.SECTOR : disk.size();
    }

    private long number(int at, int size) {
        long value = 0;
        for (int i = size - 1; i >= 0; i--) {
            value = value << Byte.SIZE | header[at + i] & 0xff;
        }
        return value;
    }

    private long length(DescriptorChain chain) {
        return type == READ ? chain.writable() - 1 : chain.readable() - HEADER;
    }

    private boolean lies(long length) {
        return length % Disk.SECTOR == 0 && length <= MOST && length <= disk.size() - position;
    }

    private int execute(DescriptorChain chain) {
        return switch (type) {
            case READ, WRITE -> move(chain, length(chain));
            case FLUSH -> DONE;
            case IDENTIFY -> {
                chain.write(0, name, 0, (int) Math.min(NAME, chain.writable() - 1));
                yield DONE;
            }
            default -> UNKNOWN;
        };
    }

    private int move(DescriptorChain chain, long length) {
        if (!lies(length)) {
            return FAILED;
        }
        int part;
        for (long done = 0; done < length; done += part) {
            long at = position + done;
            part = (int) Math.min(length - done, OverlaidDisk.PAGE - (at & OverlaidDisk.PAGE - 1));
            if (type == READ) {
                disk.read(at, page, 0, part);
                chain.write(done, page, 0, part);
            } else {
                chain.read(HEADER + done, page, 0, part);
                disk.write(at, page, 0, part);
            }
        }
        return DONE;
    }

    /** Between two instructions no request is under way; what was written belongs to the disk. */
    @Override
    public void state(StateTape tape) {}
}
