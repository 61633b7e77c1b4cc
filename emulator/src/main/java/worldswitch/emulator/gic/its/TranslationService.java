package worldswitch.emulator.gic.its;

import worldswitch.emulator.gic.lpi.Lpis;
import worldswitch.emulator.memory.BusFault;
import worldswitch.emulator.memory.MmioDevice;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;
import worldswitch.emulator.time.VirtualTime;

/**
 * The registers of the interrupt translation service, in two frames of 64 KiB: controls, and GITS_TRANSLATER, to which a
 * device writes the number of its event (GICv3 specification, 5 and 12.18).
 *
 * <p>Physical LPIs only; 16 bits each of device, event and collection; entries of eight bytes; redistributors by processor
 * number. A write of a processor to GITS_TRANSLATER is one of device 0, as in QEMU. Tables and queue can be moved only while
 * the ITS is off, and it is quiescent then.
 *
 * <p>What a write asks for is finished before it returns, unless it is very much: a queue of thousands of commands goes on
 * every {@value #PAUSE} nanoseconds of virtual time, and GITS_CREADR tells how far it has come.
 */
public final class TranslationService implements MmioDevice, VirtualTime.Deadline, Stateful {
    /** The bytes of its two frames. */
    public static final long REGION = 0x2_0000;

    /** The nanoseconds between two parts of a long queue. */
    private static final long PAUSE = 100_000;

    private static final int CONTROL = 0x0000;
    private static final int TYPE = 0x0008;
    private static final int QUEUE_BASE = 0x0080;
    private static final int QUEUE_WRITER = 0x0088;
    private static final int QUEUE_READER = 0x0090;
    private static final int DEVICES = 0x0100;
    private static final int COLLECTIONS = 0x0108;
    private static final int TRANSLATER = 0x1_0040;

    private static final int ENABLED = 1;
    private static final long QUIESCENT = 1L << 31;
    private static final int ENTRY_SIZE_SHIFT = 4;
    private static final int EVENT_BITS_SHIFT = 8;
    private static final int DEVICE_BITS_SHIFT = 13;
    private static final int COLLECTION_BITS_SHIFT = 32;
    private static final long TYPER = 1
            | Long.BYTES - 1 << ENTRY_SIZE_SHIFT
            | Mappings.ID_BITS - 1 << EVENT_BITS_SHIFT
            | Mappings.ID_BITS - 1 << DEVICE_BITS_SHIFT
            | Mappings.ID_BITS - 1L << COLLECTION_BITS_SHIFT
            | 1L << 36;

    private final Mappings mappings;
    private final Commands commands;
    private final CommandQueue queue;
    private final Runnable update;
    private final VirtualTime time;
    private boolean enabled;
    private long due = VirtualTime.NEVER;

    /**
     * Makes an ITS at reset: off.
     *
     * @param time when a long queue goes on
     * @param update to be run after LPIs may have changed
     * @param redistributors the LPIs of each processor
     */
    public TranslationService(PhysicalMemory memory, VirtualTime time, Runnable update, Lpis... redistributors) {
        mappings = new Mappings(memory, redistributors);
        commands = new Commands(mappings);
        queue = new CommandQueue(memory, commands);
        this.update = update;
        this.time = time;
        time.add(this);
    }

    @Override
    public long due() {
        return due;
    }

    @Override
    public void expire() {
        due = VirtualTime.NEVER;
        execute();
        update.run();
    }

    @Override
    public long read(long offset, int size) {
        long value = register((int) offset & ~7) >>> 8 * ((int) offset & 7);
        return size == Long.BYTES ? value : value & -1L >>> Long.SIZE - 8 * size;
    }

    /** Writes a register of 64 bits whole, or one half of it. */
    @Override
    public void write(long offset, int size, long value) {
        int register = (int) offset & ~7;
        if (offset == TRANSLATER) {
            translate(0, (int) value);
        } else if (size == Long.BYTES) {
            write(register, value);
        } else if (size == Integer.BYTES) {
            int shift = 8 * ((int) offset & 4);
            long mask = 0xffff_ffffL << shift;
            write(register, register(register) & ~mask | value << shift & mask);
        }
        update.run();
    }

    @Override
    public void state(StateTape tape) {
        enabled = tape.flag(enabled);
        mappings.state(tape);
        queue.state(tape);
        due = VirtualTime.due(tape, due);
    }

    private long register(int register) {
        return switch (register) {
            case CONTROL -> QUIESCENT | (enabled ? ENABLED : 0) | Frame.IMPLEMENTER << Integer.SIZE;
            case TYPE -> TYPER;
            case QUEUE_BASE -> queue.base();
            case QUEUE_WRITER -> queue.writer();
            case QUEUE_READER -> queue.reader();
            case DEVICES -> mappings.devices.value();
            case COLLECTIONS -> mappings.collections.value();
            default -> Frame.read(register) | Frame.read(register + Integer.BYTES) << Integer.SIZE;
        };
    }

    private void write(int register, long value) {
        switch (register) {
            case CONTROL -> enabled = (value & ENABLED) != 0;
            case QUEUE_WRITER -> queue.writer(value);
            case QUEUE_BASE, DEVICES, COLLECTIONS -> lay(register, value);
            default -> {}
        }
        execute();
    }

    /** Executes commands, unless the next ones wait for their time. */
    private void execute() {
        if (enabled && due == VirtualTime.NEVER && queue.run()) {
            due = time.now() + PAUSE;
            time.reconsider();
        }
    }

    private void lay(int register, long value) {
        if (enabled) {
            return;
        }
        switch (register) {
            case QUEUE_BASE -> queue.base(value);
            case DEVICES -> mappings.devices.write(value);
            default -> mappings.collections.write(value);
        }
    }

    private void translate(int device, int event) {
        if (enabled) {
            try {
                commands.set(device, event, true);
            } catch (BusFault lost) {
                // A table that is not in memory maps the event to nothing.
            }
        }
    }
}
