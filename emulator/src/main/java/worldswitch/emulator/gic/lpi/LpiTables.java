package worldswitch.emulator.gic.lpi;

import worldswitch.emulator.gic.interrupt.Intid;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;

/**
 * The two tables that a redistributor keeps its LPIs in, and the registers that say where: GICR_PROPBASER for a byte of
 * configuration each, GICR_PENDBASER for a bit each (GICv3 specification, 5.1).
 *
 * <p>A table, or a part of one, that does not lie in RAM reads as zero, so that its LPIs are disabled and not pending.
 */
final class LpiTables implements Stateful {
    private static final long PROPERTIES_WRITABLE = 0x070f_ffff_ffff_ff9fL;
    private static final long PENDING_WRITABLE = 0x070f_ffff_ffff_0f80L;
    private static final long PROPERTIES_ADDRESS = 0x000f_ffff_ffff_f000L;
    private static final long PENDING_ADDRESS = 0x000f_ffff_ffff_0000L;
    private static final int ID_BITS = 0x1f;
    /** The fewest bits of identifier with which there is an LPI: 2 to the 14th is the first power above 8192. */
    private static final int LEAST_ID_BITS = 14;

    private final PhysicalMemory memory;
    private long properties;
    private long pending;

    LpiTables(PhysicalMemory memory) {
        this.memory = memory;
    }

    /** GICR_PROPBASER. */
    long properties() {
        return properties;
    }

    /** Writes GICR_PROPBASER. */
    void properties(long value) {
        properties = value & PROPERTIES_WRITABLE;
    }

    /** GICR_PENDBASER; PTZ reads as zero. */
    long pending() {
        return pending;
    }

    /** Writes GICR_PENDBASER. PTZ is a hint that the table is zero, which reading it shows as well. */
    void pending(long value) {
        pending = value & PENDING_WRITABLE;
    }

    /** The number behind the last LPI that the tables have; the first LPI if they have none. */
    int end() {
        int bits = Math.min((int) (properties & ID_BITS) + 1, Intid.LPI_BITS);
        return bits < LEAST_ID_BITS ? Intid.FIRST_LPI : 1 << bits;
    }

    /** The byte of configuration of an LPI: its priority above, and its enable in bit 0. */
    int configuration(int intid) {
        return read((properties & PROPERTIES_ADDRESS) + intid - Intid.FIRST_LPI, 1);
    }

    /** The pending bits of 64 LPIs, of which the first is given. */
    long pending(int intid) {
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits |= (long) read((pending & PENDING_ADDRESS) + intid / Byte.SIZE + i, 1) << Byte.SIZE * i;
        }
        return bits;
    }

    /** Writes the pending bit of an LPI through to the table. */
    void setPending(int intid, boolean on) {
        long address = (pending & PENDING_ADDRESS) + intid / Byte.SIZE;
        if (memory.isRam(address)) {
            int bit = 1 << intid % Byte.SIZE;
            int old = (int) memory.read(address, 1);
            memory.write(address, 1, on ? old | bit : old & ~bit);
        }
    }

    @Override
    public void state(StateTape tape) {
        properties = tape.word(properties);
        pending = tape.word(pending);
        tape.require((properties & ~PROPERTIES_WRITABLE | pending & ~PENDING_WRITABLE) == 0, "has bits of no field");
    }

    private int read(long address, int size) {
        return memory.isRam(address) ? (int) memory.read(address, size) : 0;
    }
}
