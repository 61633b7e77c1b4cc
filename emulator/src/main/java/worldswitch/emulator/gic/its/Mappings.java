package worldswitch.emulator.gic.its;

import worldswitch.emulator.gic.interrupt.Intid;
import worldswitch.emulator.gic.lpi.Lpis;
import worldswitch.emulator.memory.BusFault;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;

/**
 * Who is mapped to what: a device to its table of events, an event to an LPI and a collection, a collection to a
 * redistributor. All of it is in memory, where every use reads it.
 *
 * <p>The form of entries is the implementation's own: bit 63 says that there is one; below it an entry of a device has the
 * address of its table (51 to 8) and one less than the bits of an event (4 to 0), one of an event its collection (47 to 32) and
 * its LPI (31 to 0), one of a collection the number of its processor.
 *
 * <p>Every method throws {@link BusFault} if a table does not lie in RAM.
 */
final class Mappings implements Stateful {
    /** Bits of an event, a device and a collection. */
    static final int ID_BITS = 16;

    private static final long VALID = 1L << 63;
    private static final long EVENTS_ADDRESS = 0x000f_ffff_ffff_ff00L;
    private static final int BITS = 0x1f;
    private static final int COLLECTION_SHIFT = 32;

    private final PhysicalMemory memory;
    private final Lpis[] redistributors;
    final TableRegister devices;
    final TableRegister collections;

    Mappings(PhysicalMemory memory, Lpis... redistributors) {
        this.memory = memory;
        this.redistributors = redistributors.clone();
        devices = new TableRegister(memory, TableRegister.DEVICES);
        collections = new TableRegister(memory, TableRegister.COLLECTIONS);
    }

    /** The LPIs of a processor, by its number. */
    Lpis redistributor(int processor) {
        return redistributors[processor];
    }

    /** How many LPIs are pending at all processors. */
    int pending() {
        int count = 0;
        for (Lpis redistributor : redistributors) {
            count += redistributor.count();
        }
        return count;
    }

    /** Whether there is a processor of a number. */
    boolean hasProcessor(long number) {
        return number >= 0 && number < redistributors.length;
    }

    /** Maps a device to a table of events, or to none. */
    void mapDevice(int device, long events, int bits, boolean valid) {
        long address = deviceAddress(device);
        if (address != 0) {
            GuestTable.write(memory, address, valid ? VALID | events & EVENTS_ADDRESS | bits & BITS : 0);
        }
    }

    /** Maps a collection to a processor, or to none. */
    void mapCollection(int collection, long processor, boolean valid) {
        long address = collections.address(collection);
        if (address != 0) {
            GuestTable.write(memory, address, valid ? VALID | processor : 0);
        }
    }

    /** Maps an event of a device to an LPI of a collection; one that the device's table does not have is ignored. */
    void mapEvent(int device, int event, int intid, int collection) {
        long address = eventAddress(device, event);
        if (address != 0 && collections.address(collection) != 0) {
            GuestTable.write(memory, address, VALID | (long) collection << COLLECTION_SHIFT | intid);
        }
    }

    /** Takes the mapping of an event away. */
    void unmapEvent(int device, int event) {
        GuestTable.write(memory, eventAddress(device, event), 0);
    }

    /** The entry of an event that is mapped, to be asked by {@link #intid} and {@link #collection}; or 0. */
    long event(int device, int event) {
        long address = eventAddress(device, event);
        long entry = address == 0 ? 0 : GuestTable.read(memory, address);
        return (entry & VALID) != 0 && isLpi((int) entry) ? entry : 0;
    }

    static int intid(long entry) {
        return (int) entry;
    }

    static int collection(long entry) {
        return (int) (entry >>> COLLECTION_SHIFT) & 0xffff;
    }

    /** The processor of a collection, or -1. */
    int processor(int collection) {
        long address = collections.address(collection);
        long entry = address == 0 ? 0 : GuestTable.read(memory, address);
        long number = entry & ~VALID;
        return (entry & VALID) != 0 && hasProcessor(number) ? (int) number : -1;
    }

    static boolean isLpi(int intid) {
        return intid >= Intid.FIRST_LPI && intid < Intid.END;
    }

    @Override
    public void state(StateTape tape) {
        devices.state(tape);
        collections.state(tape);
    }

    private long deviceAddress(int device) {
        return device >>> ID_BITS == 0 ? devices.address(device) : 0;
    }

    private long eventAddress(int device, int event) {
        long address = deviceAddress(device);
        long entry = address == 0 ? 0 : GuestTable.read(memory, address);
        boolean has = (entry & VALID) != 0 && Integer.toUnsignedLong(event) >>> (entry & BITS) + 1 == 0;
        return has ? (entry & EVENTS_ADDRESS) + (long) event * Long.BYTES : 0;
    }
}
