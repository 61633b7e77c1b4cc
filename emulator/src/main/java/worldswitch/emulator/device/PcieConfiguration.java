package worldswitch.emulator.device;

import worldswitch.emulator.memory.MmioDevice;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;

/**
 * The configuration space of PCI Express by memory (ECAM): four KiB a function, 256 functions a bus, 256 busses.
 *
 * <p>There is one function, 00:00.0, which is the host bridge that QEMU's virt board has: vendor 0x1b36, device 0x0008, class
 * 0x060000, without base addresses, capabilities or interrupt. Its 256 bytes are a conventional function's (PCI Local Bus
 * Specification 3.0, 6.1). Everything else reads as all ones, since nobody answers, and ignores what is written.
 */
public final class PcieConfiguration implements MmioDevice, Stateful {
    /** The bytes of all functions. */
    public static final long REGION = 0x1000_0000L;

    private static final int IDENTITY = 0x00;
    private static final int COMMAND = 0x04;
    private static final int CLASS = 0x08;
    private static final int CACHE_LINE = 0x0c;
    private static final int SUBSYSTEM = 0x2c;
    private static final int INTERRUPT = 0x3c;
    private static final int FUNCTION = 0x100;

    private static final int HOST_BRIDGE = 0x0008_1b36;
    private static final int HOST_BRIDGE_CLASS = 0x0600_0000;
    private static final int HOST_BRIDGE_SUBSYSTEM = 0x1100_1af4;
    /** Ports, memory, bus mastering, SERR, and interrupts off. */
    private static final int COMMAND_WRITABLE = 0x0507;

    private static final int BYTE = 0xff;

    private int command;
    private int cacheLine;
    private int interruptLine;

    @Override
    public long read(long offset, int size) {
        if (offset >= FUNCTION) {
            return -1L >>> Long.SIZE - 8 * size;
        }
        long low = register((int) offset & ~7) & 0xffff_ffffL;
        long high = (long) register((int) offset & ~7 | 4) << Integer.SIZE;
        return (high | low) >>> 8 * ((int) offset & 7) & -1L >>> Long.SIZE - 8 * size;
    }

    @Override
    public void write(long offset, int size, long value) {
        if (offset >= FUNCTION) {
            return;
        }
        int register = (int) offset & ~3;
        int shift = 8 * ((int) offset & 3);
        long mask = (-1L >>> Long.SIZE - 8 * Math.min(size, Integer.BYTES)) << shift;
        write(register, (int) (register(register) & ~mask | value << shift & mask));
        if (size == Long.BYTES) {
            write(register + Integer.BYTES, (int) (value >>> Integer.SIZE));
        }
    }

    @Override
    public void state(StateTape tape) {
        command = tape.index(command, COMMAND_WRITABLE + 1);
        cacheLine = tape.index(cacheLine, BYTE + 1);
        interruptLine = tape.index(interruptLine, BYTE + 1);
    }

    private int register(int register) {
        return switch (register) {
            case IDENTITY -> HOST_BRIDGE;
            case COMMAND -> command;
            case CLASS -> HOST_BRIDGE_CLASS;
            case CACHE_LINE -> cacheLine;
            case SUBSYSTEM -> HOST_BRIDGE_SUBSYSTEM;
            case INTERRUPT -> interruptLine;
            default -> 0;
        };
    }

    private void write(int register, int value) {
        switch (register) {
            case COMMAND -> command = value & COMMAND_WRITABLE;
            case CACHE_LINE -> cacheLine = value & BYTE;
            case INTERRUPT -> interruptLine = value & BYTE;
            default -> {}
        }
    }
}
