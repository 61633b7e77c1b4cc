package worldswitch.emulator.gic.its;

import worldswitch.emulator.memory.BusFault;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;

/**
 * GITS_BASER&lt;n&gt;: where a table of eight bytes an entry lies, flat or in two levels, in pages of 4, 16 or 64 KiB (GICv3
 * specification, 12.19.1).
 */
final class TableRegister implements Stateful {
    /** The type of the table of devices. */
    static final int DEVICES = 1;
    /** The type of the table of collections. */
    static final int COLLECTIONS = 4;

    private static final long VALID = 1L << 63;
    private static final long INDIRECT = 1L << 62;
    private static final int TYPE_SHIFT = 56;
    private static final int ENTRY_SIZE_SHIFT = 48;
    private static final int PAGE_SIZE_SHIFT = 8;
    /** 64 KiB, which the architecture leaves open and QEMU has. */
    private static final long RESET_PAGE_SIZE = 2L << PAGE_SIZE_SHIFT;

    private static final long WRITABLE = 0xf8e0_ffff_ffff_ffffL;
    private static final long FIRST_LEVEL_ADDRESS = 0x000f_ffff_ffff_f000L;

    private final PhysicalMemory memory;
    private final long constant;
    private long value;

    TableRegister(PhysicalMemory memory, int type) {
        this.memory = memory;
        constant = (long) type << TYPE_SHIFT | (long) (Long.BYTES - 1) << ENTRY_SIZE_SHIFT;
        value = constant | RESET_PAGE_SIZE;
    }

    /** The register. */
    long value() {
        return value;
    }

    /** Writes the register; the reserved page size 3 becomes 2. */
    void write(long written) {
        value = written & WRITABLE | constant;
        if ((value >>> PAGE_SIZE_SHIFT & 3) == 3) {
            value &= ~(1L << PAGE_SIZE_SHIFT);
        }
    }

    /**
     * The address of an entry; 0 if the table has no such entry, or no page for it.
     *
     * @throws BusFault if the first level is not in RAM
     */
    long address(int id) {
        long page = pageSize();
        long entry = Integer.toUnsignedLong(id);
        long span = (value & 0xff) * page + page;
        if (value >= 0 || entry >= span / Long.BYTES * (indirect() ? page / Long.BYTES : 1)) {
            return 0;
        }
        if (!indirect()) {
            return base() + entry * Long.BYTES;
        }
        long inPage = page / Long.BYTES;
        long first = GuestTable.read(memory, base() + entry / inPage * Long.BYTES);
        return (first & VALID) == 0 ? 0 : (first & FIRST_LEVEL_ADDRESS & -page) + entry % inPage * Long.BYTES;
    }

    @Override
    public void state(StateTape tape) {
        value = tape.word(value);
        tape.require((value & ~WRITABLE) == constant, "is not of the type of its table");
    }

    private boolean indirect() {
        return (value & INDIRECT) != 0;
    }

    private long pageSize() {
        return 0x1000L << 2 * (value >>> PAGE_SIZE_SHIFT & 3);
    }

    /** Bits 47 to 12; with pages of 64 KiB the four lowest of them are bits 51 to 48. */
    private long base() {
        long low = value & 0x0000_ffff_ffff_f000L;
        return pageSize() == 0x1_0000 ? low & 0x0000_ffff_ffff_0000L | (low & 0xf000) << 36 : low & -pageSize();
    }
}
