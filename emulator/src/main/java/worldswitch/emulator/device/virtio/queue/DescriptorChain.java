package worldswitch.emulator.device.virtio.queue;

/**
 * A request of a driver: buffers that the device may read, and behind them buffers that it may write (Virtual I/O Device 1.2,
 * 2.7.4). Each of the two is one sequence of bytes to the device, however the driver has cut it.
 *
 * <p>Made once and filled for one request after the other.
 */
public final class DescriptorChain {
    private static final int NEXT = 1;
    private static final int WRITE = 2;
    private static final int INDIRECT = 4;
    private static final int DESCRIPTOR = 16;

    private final long[] addresses = new long[VirtQueue.MOST];
    private final long[] lengths = new long[VirtQueue.MOST];
    private final GuestMemory memory;
    private int head;
    private int count;
    private int readables;
    private long readable;
    private long writable;

    DescriptorChain(GuestMemory memory) {
        this.memory = memory;
    }

    /** The descriptor that it begins with, by which the driver knows it. */
    public int head() {
        return head;
    }

    /** Bytes that the device may read. */
    public long readable() {
        return readable;
    }

    /** Bytes that the device may write. */
    public long writable() {
        return writable;
    }

    /** Reads bytes of the readable ones. */
    public void read(long position, byte[] to, int at, int length) {
        move(false, position, to, at, length);
    }

    /** Writes bytes of the writable ones. */
    public void write(long position, byte[] from, int at, int length) {
        move(true, position, from, at, length);
    }

    private void move(boolean write, long position, byte[] bytes, int at, int length) {
        long skip = position;
        int done = 0;
        for (int i = write ? readables : 0; i < count && done < length; i++) {
            int part = (int) Math.max(0, Math.min(length - done, lengths[i] - skip));
            if (part > 0 && write) {
                memory.write(addresses[i] + skip, bytes, at + done, part);
            } else if (part > 0) {
                memory.read(addresses[i] + skip, bytes, at + done, part);
            }
            skip = Math.max(0, skip - lengths[i]);
            done += part;
        }
    }

    /** Follows a chain from its head; every buffer lies in RAM, and no more of them come than the longest queue has. */
    void follow(long table, int size, int from, boolean indirectAllowed) {
        head = from;
        count = 0;
        readables = 0;
        readable = 0;
        writable = 0;
        long descriptor = follow(table, size, from);
        if (descriptor != 0) {
            int flags = memory.half(descriptor + 12);
            long length = memory.word(descriptor + 8) & 0xffff_ffffL;
            BrokenQueue.unless(indirectAllowed
                    && (flags & NEXT) == 0
                    && length >= DESCRIPTOR
                    && length % DESCRIPTOR == 0
                    && length / DESCRIPTOR <= 1 << Short.SIZE);
            long inner = memory.number(descriptor, Long.BYTES);
            memory.requireRam(inner, length);
            BrokenQueue.unless(follow(inner, (int) (length / DESCRIPTOR), 0) == 0);
        }
    }

    /** Follows descriptors of one table; the address of the one that leads to another table, 0 if none does. */
    private long follow(long table, int size, int first) {
        int index = first;
        while (true) {
            BrokenQueue.unless(index < size && count < VirtQueue.MOST);
            long descriptor = table + (long) DESCRIPTOR * index;
            int flags = memory.half(descriptor + 12);
            if ((flags & INDIRECT) != 0) {
                return descriptor;
            }
            add(descriptor, (flags & WRITE) != 0);
            if ((flags & NEXT) == 0) {
                return 0;
            }
            index = memory.half(descriptor + 14);
        }
    }

    private void add(long descriptor, boolean write) {
        long address = memory.number(descriptor, Long.BYTES);
        long length = memory.word(descriptor + 8) & 0xffff_ffffL;
        BrokenQueue.unless(length > 0 && (write || readables == count));
        memory.requireRam(address, length);
        addresses[count] = address;
        lengths[count++] = length;
        if (write) {
            writable += length;
        } else {
            readables = count;
            readable += length;
        }
    }
}
