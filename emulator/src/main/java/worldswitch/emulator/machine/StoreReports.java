package worldswitch.emulator.machine;

import worldswitch.emulator.memory.MemoryListener;

/** Hands what the memory tells of watched stores to the machine's observer. */
record StoreReports(Machine machine) implements MemoryListener {
    @Override
    public void stored(long address, int size, long old, long value) {
        machine.stored(address, size, old, value);
    }
}
