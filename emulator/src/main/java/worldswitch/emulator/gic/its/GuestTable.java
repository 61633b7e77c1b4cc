package worldswitch.emulator.gic.its;

import worldswitch.emulator.memory.BusFault;
import worldswitch.emulator.memory.PhysicalMemory;

/** Words of 64 bits that the ITS reads from memory and writes to it: RAM, and nothing else. */
final class GuestTable {
    private GuestTable() {}

    /** Reads, little-endian. */
    static long read(PhysicalMemory memory, long address) {
        require(memory, address);
        return memory.read(address, Long.BYTES);
    }

    /** Writes, little-endian. */
    static void write(PhysicalMemory memory, long address, long value) {
        require(memory, address);
        memory.write(address, Long.BYTES, value);
    }

    private static void require(PhysicalMemory memory, long address) {
        if (!memory.isRam(address, Long.BYTES)) {
            throw BusFault.INSTANCE;
        }
    }
}
