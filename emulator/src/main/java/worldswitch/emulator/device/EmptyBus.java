package worldswitch.emulator.device;

import worldswitch.emulator.memory.MmioDevice;

/**
 * A window of a PCI Express host bridge with nothing behind it: what is read is all ones, as if no function had answered (PCI
 * Express Base Specification, 2.3.2), and what is written is lost.
 */
public final class EmptyBus implements MmioDevice {
    @Override
    public long read(long offset, int size) {
        return -1L >>> Long.SIZE - 8 * size;
    }

    @Override
    public void write(long offset, int size, long value) {}
}
