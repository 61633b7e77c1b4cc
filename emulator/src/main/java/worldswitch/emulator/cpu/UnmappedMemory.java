package worldswitch.emulator.cpu;

import worldswitch.emulator.memory.BusFault;
import worldswitch.emulator.mmu.VirtualMemory;

/** The memory of a processor that is not yet on a board: nothing answers. */
final class UnmappedMemory implements VirtualMemory {
    static final VirtualMemory INSTANCE = new UnmappedMemory();

    private UnmappedMemory() {}

    @Override
    public long load8(long address) {
        throw BusFault.INSTANCE;
    }

    @Override
    public long load16(long address) {
        throw BusFault.INSTANCE;
    }

    @Override
    public long load32(long address) {
        throw BusFault.INSTANCE;
    }

    @Override
    public long load64(long address) {
        throw BusFault.INSTANCE;
    }

    @Override
    public void store8(long address, long value) {
        throw BusFault.INSTANCE;
    }

    @Override
    public void store16(long address, long value) {
        throw BusFault.INSTANCE;
    }

    @Override
    public void store32(long address, long value) {
        throw BusFault.INSTANCE;
    }

    @Override
    public void store64(long address, long value) {
        throw BusFault.INSTANCE;
    }

    @Override
    public long load(long address, int size, int flags) {
        throw BusFault.INSTANCE;
    }

    @Override
    public void store(long address, int size, long value, int flags) {
        throw BusFault.INSTANCE;
    }

    @Override
    public long translate(long address, int size, int flags) {
        throw BusFault.INSTANCE;
    }

    @Override
    public long fetch(long address) {
        throw BusFault.INSTANCE;
    }

    @Override
    public void contextChanged() {}
}
