package worldswitch.emulator.device.virtio.queue;

import worldswitch.emulator.memory.PhysicalMemory;

/** RAM as a device comes to it by addresses of the driver's: whatever is not RAM breaks the queue. */
final class GuestMemory {
    /** No guest has RAM behind 52 bits; what lies there belongs to the machine. */
    private static final int BITS = 52;

    private final PhysicalMemory memory;

    GuestMemory(PhysicalMemory memory) {
        this.memory = memory;
    }

    void requireRam(long address, long length) {
        BrokenQueue.unless(address >>> BITS == 0 && memory.isWritableRam(address, length));
    }

    int half(long address) {
        return (int) number(address, Short.BYTES);
    }

    int word(long address) {
        return (int) number(address, Integer.BYTES);
    }

    long number(long address, int size) {
        requireRam(address, size);
        if ((address & PhysicalMemory.PAGE_SIZE - 1) + size <= PhysicalMemory.PAGE_SIZE) {
            return memory.read(address, size);
        }
        long value = 0;
        for (int i = size - 1; i >= 0; i--) {
            value = value << Byte.SIZE | memory.read(address + i, 1);
        }
        return value;
    }

    /** Writes a number at an aligned address. */
    void set(long address, int size, long value) {
        requireRam(address, size);
        memory.write(address, size, value);
    }

    void read(long address, byte[] to, int at, int length) {
        memory.copy(address, to, at, length);
    }

    void write(long address, byte[] from, int at, int length) {
        memory.transfer(address, from, at, length);
    }
}
