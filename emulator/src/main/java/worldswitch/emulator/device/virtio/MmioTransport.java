package worldswitch.emulator.device.virtio;

import java.util.stream.Stream;
import worldswitch.emulator.device.virtio.queue.BrokenQueue;
import worldswitch.emulator.device.virtio.queue.VirtQueue;
import worldswitch.emulator.gic.interrupt.InterruptLine;
import worldswitch.emulator.memory.MmioDevice;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;

/**
 * The memory-mapped transport of a virtio device, version 2 (Virtual I/O Device 1.2, 4.2.2).
 *
 * <p>A notification is served before the store that makes it has retired, so that the device needs no time and a run no other
 * order than that of its instructions. A driver that breaks the rules of a queue gets DEVICE_NEEDS_RESET and the interrupt
 * of a changed configuration; until it resets the device nothing is served.
 */
public final class MmioTransport implements MmioDevice, Stateful {
    private static final int MAGIC = 0x000;
    private static final int VERSION = 0x004;
    private static final int DEVICE = 0x008;
    private static final int VENDOR = 0x00c;
    private static final int OFFERED = 0x010;
    private static final int OFFERED_SELECT = 0x014;
    private static final int ACCEPTED = 0x020;
    private static final int ACCEPTED_SELECT = 0x024;
    private static final int QUEUE_SELECT = 0x030;
    private static final int QUEUE_MOST = 0x034;
    private static final int QUEUE_SIZE = 0x038;
    private static final int QUEUE_READY = 0x044;
    private static final int NOTIFY = 0x050;
    private static final int INTERRUPT = 0x060;
    private static final int ACKNOWLEDGE = 0x064;
    private static final int STATUS = 0x070;
    private static final int DESCRIPTORS = 0x080;
    private static final int DRIVER_RING = 0x090;
    private static final int DEVICE_RING = 0x0a0;
    private static final int SHARED_MEMORY = 0x0b0;
    private static final int SHARED_MEMORY_END = 0x0c0;
    private static final int CONFIGURATION = 0x100;

    private static final int USED = 1;
    private static final int CHANGED = 2;

    private final VirtioDevice device;
    private final InterruptLine line;
    private final Negotiation negotiation;
    private final VirtQueue[] queues;
    private int selected;
    private int interrupts;

    /**
     * A transport at reset.
     *
     * @param memory where the driver puts its queues
     * @param line its interrupt
     */
    public MmioTransport(VirtioDevice device, PhysicalMemory memory, InterruptLine line) {
        this.device = device;
        this.line = line;
        negotiation = new Negotiation(device.features());
        queues = Stream.generate(() -> new VirtQueue(memory))
                .limit(device.queues())
                .toArray(VirtQueue[]::new);
    }

    @Override
    public long read(long offset, int size) {
        if (offset >= CONFIGURATION) {
            long value = 0;
            for (int i = size - 1; i >= 0; i--) {
                value = value << Byte.SIZE | device.configuration((int) offset - CONFIGURATION + i);
            }
            return value;
        }
        return size == Integer.BYTES && (offset & 3) == 0 ? register((int) offset) : 0;
    }

    private long register(int offset) {
        return switch (offset) {
            case MAGIC -> 0x7472_6976;
            case VERSION -> 2;
            case DEVICE -> device.identifier();
            case VENDOR -> 0x554d_4551;
            case OFFERED -> negotiation.offered();
            case QUEUE_MOST -> isQueue(selected) ? VirtQueue.MOST : 0;
            case QUEUE_READY -> isQueue(selected) && queues[selected].isReady() ? 1 : 0;
            case INTERRUPT -> interrupts;
            case STATUS -> negotiation.status();
            // There is no shared memory, which a length and an address of all ones say; the configuration never
            // changes.
            default -> offset >= SHARED_MEMORY && offset < SHARED_MEMORY_END ? 0xffff_ffffL : 0;
        };
    }

    @Override
    public void write(long offset, int size, long value) {
        if (size == Integer.BYTES && (offset & 3) == 0) {
            write((int) offset, (int) value);
        }
    }

    private void write(int offset, int value) {
        switch (offset) {
            case OFFERED_SELECT -> negotiation.selectOffered(value);
            case ACCEPTED -> negotiation.accept(value);
            case ACCEPTED_SELECT -> negotiation.selectAccepted(value);
            case QUEUE_SELECT -> selected = value;
            case NOTIFY -> serve(value);
            case ACKNOWLEDGE -> interrupt(interrupts & ~value);
            case STATUS -> status(value);
            default -> {
                if (isQueue(selected)) {
                    setUp(queues[selected], offset, value);
                }
            }
        }
    }

    private void setUp(VirtQueue queue, int offset, int value) {
        switch (offset) {
            case QUEUE_SIZE -> queue.resize(value);
            case QUEUE_READY -> ready(queue, (value & 1) != 0);
            case DESCRIPTORS, DESCRIPTORS + 4 -> queue.place(0, offset != DESCRIPTORS, value);
            case DRIVER_RING, DRIVER_RING + 4 -> queue.place(1, offset != DRIVER_RING, value);
            case DEVICE_RING, DEVICE_RING + 4 -> queue.place(2, offset != DEVICE_RING, value);
            default -> {}
        }
    }

    private void ready(VirtQueue queue, boolean on) {
        if (on) {
            queue.enable(negotiation.has(Negotiation.INDIRECT), negotiation.has(Negotiation.EVENT_INDEX));
        } else {
            queue.reset();
        }
    }

    private void status(int value) {
        if (value != 0) {
            negotiation.raise(value);
            return;
        }
        negotiation.reset();
        for (VirtQueue queue : queues) {
            queue.reset();
        }
        device.reset();
        selected = 0;
        interrupt(0);
    }

    /** Lets the device do what is to be done with a queue, if the driver has brought both up. */
    public void serve(int number) {
        if (!negotiation.isLive() || !isQueue(number) || !queues[number].isReady()) {
            return;
        }
        try {
            device.serve(number, queues[number]);
            if (queues[number].settle()) {
                interrupt(interrupts | USED);
            }
        } catch (BrokenQueue broken) {
            negotiation.fail();
            interrupt(interrupts | CHANGED);
        }
    }

    private void interrupt(int causes) {
        interrupts = causes & (USED | CHANGED);
        line.drive(interrupts != 0);
    }

    private boolean isQueue(int number) {
        return number >= 0 && number < queues.length;
    }

    @Override
    public void state(StateTape tape) {
        negotiation.state(tape);
        selected = tape.word(selected);
        interrupts = tape.index(interrupts, 4);
        for (VirtQueue queue : queues) {
            queue.state(tape);
        }
        device.state(tape);
    }
}
