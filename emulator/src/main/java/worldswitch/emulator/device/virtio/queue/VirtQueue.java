package worldswitch.emulator.device.virtio.queue;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;

/**
 * A split virtqueue as the device sees it (Virtual I/O Device 1.2, 2.7): a table of descriptors, the ring of what the driver
 * has made available, and the ring of what the device has used.
 */
public final class VirtQueue implements Stateful {
    /** The most descriptors that a queue may have. */
    public static final int MOST = 1024;

    private static final int INDEX = 2;
    private static final int RING = 4;
    private static final int USED_ELEMENT = 8;
    private static final int NO_INTERRUPT = 1;
    private static final int WRAP = 0xffff;

    private final GuestMemory memory;
    private final DescriptorChain chain;
    private int size;
    private boolean ready;
    private long descriptors;
    private long driver;
    private long device;
    private boolean indirect;
    private boolean eventIndex;
    /** Index of the next chain to be taken; of the next to be given back; and of that when the driver was told last. */
    private int taken;

    private int used;
    private int told;

    /** A queue of a device that comes to some memory. */
    public VirtQueue(PhysicalMemory memory) {
        this.memory = new GuestMemory(memory);
        chain = new DescriptorChain(this.memory);
    }

    /** Puts it back to what it is before a driver has set it up. */
    public void reset() {
        size = 0;
        ready = false;
        descriptors = 0;
        driver = 0;
        device = 0;
        indirect = false;
        eventIndex = false;
        taken = 0;
        used = 0;
        told = 0;
    }

    /** Whether the driver has set it up. */
    public boolean isReady() {
        return ready;
    }

    /** Sets the number of descriptors; what no queue has becomes 0. */
    public void resize(int descriptorCount) {
        if (!ready) {
            size = Integer.compareUnsigned(descriptorCount, MOST) <= 0 ? descriptorCount : 0;
        }
    }

    /** Sets half of the address of a part: 0 for the descriptors, 1 for the driver's ring, 2 for the device's. */
    public void place(int part, boolean high, int value) {
        if (ready) {
            return;
        }
        switch (part) {
            case 0 -> descriptors = half(descriptors, high, value);
            case 1 -> driver = half(driver, high, value);
            default -> device = half(device, high, value);
        }
    }

    /**
     * The driver says that it is set up, by which features; stays unready if it is not of the size and alignment that queues
     * have.
     */
    public void enable(boolean indirectDescriptors, boolean events) {
        boolean sound =
                Integer.bitCount(size) == 1 && (descriptors & 15) == 0 && (driver & 1) == 0 && (device & 3) == 0;
        if (sound && !ready) {
            ready = true;
            indirect = indirectDescriptors;
            eventIndex = events;
        }
    }

    /**
     * Takes the next request; null if there is none. It is the same object each time.
     *
     * @throws BrokenQueue if the driver has broken the rules
     */
    public @Nullable DescriptorChain next() {
        int waiting = memory.half(driver + INDEX) - taken & WRAP;
        BrokenQueue.unless(waiting <= size);
        if (waiting == 0) {
            return null;
        }
        int head = memory.half(driver + RING + (long) Short.BYTES * (taken & size - 1));
        taken = taken + 1 & WRAP;
        chain.follow(descriptors, size, head, indirect);
        return chain;
    }

    /** Where it stands, for {@link #rewind}. */
    public int position() {
        return taken;
    }

    /** Will take again what it took since it stood at a position. */
    public void rewind(int position) {
        taken = position;
    }

    /** Gives a request back of which some bytes were written. */
    public void give(DescriptorChain done, int written) {
        long element = device + RING + (long) USED_ELEMENT * (used & size - 1);
        memory.set(element, Integer.BYTES, done.head());
        memory.set(element + Integer.BYTES, Integer.BYTES, written & 0xffff_ffffL);
        used = used + 1 & WRAP;
        memory.set(device + INDEX, Short.BYTES, used);
    }

    /** Asks to be notified of whatever comes next, and tells whether the driver wants an interrupt for what was given back. */
    public boolean settle() {
        if (eventIndex) {
            memory.set(device + RING + (long) USED_ELEMENT * size, Short.BYTES, taken);
        }
        int news = used - told & WRAP;
        if (news == 0) {
            return false;
        }
        told = used;
        if (!eventIndex) {
            return (memory.half(driver) & NO_INTERRUPT) == 0;
        }
        int wanted = memory.half(driver + RING + (long) Short.BYTES * size);
        return (used - wanted - 1 & WRAP) < news;
    }

    @Override
    public void state(StateTape tape) {
        size = tape.index(size, MOST + 1);
        ready = tape.flag(ready);
        tape.require(!ready || Integer.bitCount(size) == 1, "makes no size of a queue that is ready");
        descriptors = tape.word(descriptors);
        driver = tape.word(driver);
        device = tape.word(device);
        tape.require(!ready || ((descriptors & 15) | (driver & 1) | (device & 3)) == 0, "is not aligned");
        indirect = tape.flag(indirect);
        eventIndex = tape.flag(eventIndex);
        taken = tape.index(taken, WRAP + 1);
        used = tape.index(used, WRAP + 1);
        told = tape.index(told, WRAP + 1);
    }

    private static long half(long whole, boolean high, int value) {
        return high
                ? whole & 0xffff_ffffL | (long) value << Integer.SIZE
                : whole & 0xffff_ffff_0000_0000L | value & 0xffff_ffffL;
    }
}
