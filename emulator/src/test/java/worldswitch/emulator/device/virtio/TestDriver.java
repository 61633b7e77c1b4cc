package worldswitch.emulator.device.virtio;

import java.nio.charset.StandardCharsets;
import worldswitch.emulator.memory.PhysicalMemory;

/** A driver of one device, its queues in a memory of its own: it keeps the rules unless it is told otherwise. */
final class TestDriver {
    static final long RAM = 0x4000_0000L;
    static final int QUEUE_SIZE = 8;
    static final int NEXT = 1;
    static final int WRITE = 2;
    static final int INDIRECT = 4;
    static final long VERSION_1 = 1L << 32;
    static final long INDIRECTS = 1L << 28;
    static final long EVENTS = 1L << 29;

    private static final int QUEUE_ROOM = 0x1000;

    final PhysicalMemory memory;
    final MmioTransport transport;
    boolean interrupt;
    int interrupts;

    TestDriver(PhysicalMemory memory, VirtioDevice device) {
        this.memory = memory;
        transport = new MmioTransport(device, memory, level -> {
            interrupts += level && !interrupt ? 1 : 0;
            interrupt = level;
        });
    }

    /** A memory of 1 MiB. */
    static PhysicalMemory ram() {
        PhysicalMemory memory = new PhysicalMemory();
        memory.addRam(RAM, 1 << 20);
        return memory;
    }

    long read(int register) {
        return transport.read(register, 4);
    }

    void write(int register, long value) {
        transport.write(register, 4, value);
    }

    /** Brings the device up with some features and all its queues. */
    TestDriver start(long features, int queues) {
        write(0x70, 0);
        write(0x70, 3);
        write(0x24, 0);
        write(0x20, features);
        write(0x24, 1);
        write(0x20, features >>> 32);
        write(0x70, 11);
        for (int queue = 0; queue < queues; queue++) {
            write(0x30, queue);
            write(0x38, QUEUE_SIZE);
            place(0x80, descriptors(queue));
            place(0x90, available(queue));
            place(0xa0, used(queue));
            write(0x44, 1);
        }
        write(0x70, 15);
        return this;
    }

    void place(int register, long address) {
        write(register, address);
        write(register + 4, address >>> 32);
    }

    static long descriptors(int queue) {
        return RAM + (long) queue * QUEUE_ROOM;
    }

    static long available(int queue) {
        return descriptors(queue) + 0x400;
    }

    static long used(int queue) {
        return descriptors(queue) + 0x800;
    }

    /** Sets a descriptor of queue 0. */
    void descriptor(int index, long address, long length, int flags, int next) {
        descriptorAt(descriptors(0) + 16L * index, address, length, flags, next);
    }

    void descriptorAt(long place, long address, long length, int flags, int next) {
        memory.write(place, 8, address);
        memory.write(place + 8, 4, length);
        memory.write(place + 12, 2, flags);
        memory.write(place + 14, 2, next);
    }

    /** Makes a chain of a queue available, and notifies. */
    void offer(int queue, int head) {
        int index = (int) memory.read(available(queue) + 2, 2);
        memory.write(available(queue) + 4 + 2L * (index % QUEUE_SIZE), 2, head);
        memory.write(available(queue) + 2, 2, index + 1 & 0xffff);
        write(0x50, queue);
    }

    int usedIndex(int queue) {
        return (int) memory.read(used(queue) + 2, 2);
    }

    long usedLength(int queue, int element) {
        return memory.read(used(queue) + 4 + 8L * element + 4, 4);
    }

    /** Queues a block request with a header at 0x8000, data at 0x9000 and a status at 0x8800, and tells the status. */
    int block(int type, long sector, int length) {
        memory.write(RAM + 0x8000, 4, type);
        memory.write(RAM + 0x8008, 8, sector);
        memory.write(RAM + 0x8800, 1, 0xff);
        descriptor(0, RAM + 0x8000, 16, NEXT, length == 0 ? 2 : 1);
        descriptor(1, RAM + 0x9000, length, NEXT | (isOut(type) ? 0 : WRITE), 2);
        descriptor(2, RAM + 0x8800, 1, WRITE, 0);
        offer(0, 0);
        return (int) memory.read(RAM + 0x8800, 1);
    }

    /** Whether the data of a block request goes to the device. */
    private static boolean isOut(int type) {
        return type == 1 || type == 11 || type == 13;
    }

    /** Queues a block request that means a range of sectors, and tells the status. */
    int range(int type, long sector, long sectors, int flags) {
        memory.write(RAM + 0x9000, 8, sector);
        memory.write(RAM + 0x9008, 4, sectors);
        memory.write(RAM + 0x900c, 4, flags);
        return block(type, 0, 16);
    }

    void put(String text) {
        memory.load(RAM + 0x9000, text.getBytes(StandardCharsets.US_ASCII));
    }

    String text(int offset, int length) {
        byte[] bytes = new byte[length];
        memory.copy(RAM + 0x9000 + offset, bytes, 0, length);
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    boolean needsReset() {
        return (read(0x70) & 0x40) != 0;
    }
}
