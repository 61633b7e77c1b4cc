package worldswitch.emulator.mmu.access;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.mmu.Access;
import worldswitch.emulator.mmu.VirtualMemory;

/**
 * Loads and stores by the table of the present context: an array index and a comparison. What the table does not have goes to
 * {@link #load(long, int, int)} and {@link #store(long, int, long, int)}, and by them may enter it.
 *
 * <p>The base of {@link ProcessorMemory} and not a part of it, so that an access looks into one object and makes one call.
 */
abstract class FastPath implements VirtualMemory {
    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** The bits of an address that say where in its page it lies. */
    static final int OFFSET = PhysicalMemory.PAGE_SIZE - 1;

    /** The table of the present context; one without pages as long as that is not known. */
    FastTable table = new FastTable();

    /** Checks an access of 16 bytes, which is then made in two halves, and says whether the high one comes first. */
    abstract boolean isSwapped(long address, int flags);

    @Override
    public long load8(long address) {
        FastTable fast = table;
        int slot = FastTable.slot(address);
        if (fast.readTags[slot] == (address & FastTable.PAGE)) {
            return fast.readPages[slot][(int) address & OFFSET] & 0xffL;
        }
        return slowLoad(address, 1);
    }

    @Override
    public long load16(long address) {
        FastTable fast = table;
        int slot = FastTable.slot(address);
        if (fast.readTags[slot] == (address + 1 & FastTable.PAGE) && (address & fast.strict & 1) == 0) {
            return (short) SHORTS.get(fast.readPages[slot], (int) address & OFFSET) & 0xffffL;
        }
        return slowLoad(address, 2);
    }

    @Override
    public long load32(long address) {
        FastTable fast = table;
        int slot = FastTable.slot(address);
        if (fast.readTags[slot] == (address + 3 & FastTable.PAGE) && (address & fast.strict & 3) == 0) {
            return (int) INTS.get(fast.readPages[slot], (int) address & OFFSET) & 0xffff_ffffL;
        }
        return slowLoad(address, 4);
    }

    @Override
    public long load64(long address) {
        FastTable fast = table;
        int slot = FastTable.slot(address);
        if (fast.readTags[slot] == (address + 7 & FastTable.PAGE) && (address & fast.strict & 7) == 0) {
            return (long) LONGS.get(fast.readPages[slot], (int) address & OFFSET);
        }
        return slowLoad(address, 8);
    }

    @Override
    public void loadPair64(long address, long[] to, int first, int second) {
        FastTable fast = table;
        int slot = FastTable.slot(address);
        if (fast.readTags[slot] == (address + 15 & FastTable.PAGE) && (address & fast.strict & 7) == 0) {
            byte[] page = fast.readPages[slot];
            int offset = (int) address & OFFSET;
            long low = (long) LONGS.get(page, offset);
            long high = (long) LONGS.get(page, offset + Long.BYTES);
            to[first] = low;
            to[second] = high;
        } else {
            VirtualMemory.super.loadPair64(address, to, first, second);
        }
    }

    @Override
    public void storePair64(long address, long first, long second) {
        FastTable fast = table;
        int slot = FastTable.slot(address);
        if (fast.writeTags[slot] == (address + 15 & FastTable.PAGE) && (address & fast.strict & 7) == 0) {
            byte[] page = fast.writePages[slot];
            int offset = (int) address & OFFSET;
            LONGS.set(page, offset, first);
            LONGS.set(page, offset + Long.BYTES, second);
        } else {
            VirtualMemory.super.storePair64(address, first, second);
        }
    }

    @Override
    public void loadVector(long address, long[] to, int first) {
        FastTable fast = table;
        int slot = FastTable.slot(address);
        if (fast.readTags[slot] == (address + 15 & FastTable.PAGE) && (address & fast.strict & 15) == 0) {
            byte[] page = fast.readPages[slot];
            int offset = (int) address & OFFSET;
            to[first] = (long) LONGS.get(page, offset);
            to[first + 1] = (long) LONGS.get(page, offset + Long.BYTES);
        } else {
            int low = isSwapped(address, 0) ? 1 : 0;
            VirtualMemory.super.loadPair64(address, to, first + low, first + 1 - low);
        }
    }

    @Override
    public void storeVector(long address, long low, long high) {
        FastTable fast = table;
        int slot = FastTable.slot(address);
        if (fast.writeTags[slot] == (address + 15 & FastTable.PAGE) && (address & fast.strict & 15) == 0) {
            byte[] page = fast.writePages[slot];
            int offset = (int) address & OFFSET;
            LONGS.set(page, offset, low);
            LONGS.set(page, offset + Long.BYTES, high);
        } else {
            boolean swapped = isSwapped(address, Access.WRITE);
            VirtualMemory.super.storePair64(address, swapped ? high : low, swapped ? low : high);
        }
    }

    @Override
    public void store8(long address, long value) {
        FastTable fast = table;
        int slot = FastTable.slot(address);
        if (fast.writeTags[slot] == (address & FastTable.PAGE)) {
            fast.writePages[slot][(int) address & OFFSET] = (byte) value;
        } else {
            slowStore(address, 1, value);
        }
    }

    @Override
    public void store16(long address, long value) {
        FastTable fast = table;
        int slot = FastTable.slot(address);
        if (fast.writeTags[slot] == (address + 1 & FastTable.PAGE) && (address & fast.strict & 1) == 0) {
            SHORTS.set(fast.writePages[slot], (int) address & OFFSET, (short) value);
        } else {
            slowStore(address, 2, value);
        }
    }

    @Override
    public void store32(long address, long value) {
        FastTable fast = table;
        int slot = FastTable.slot(address);
        if (fast.writeTags[slot] == (address + 3 & FastTable.PAGE) && (address & fast.strict & 3) == 0) {
            INTS.set(fast.writePages[slot], (int) address & OFFSET, (int) value);
        } else {
            slowStore(address, 4, value);
        }
    }

    @Override
    public void store64(long address, long value) {
        FastTable fast = table;
        int slot = FastTable.slot(address);
        if (fast.writeTags[slot] == (address + 7 & FastTable.PAGE) && (address & fast.strict & 7) == 0) {
            LONGS.set(fast.writePages[slot], (int) address & OFFSET, value);
        } else {
            slowStore(address, 8, value);
        }
    }

    private long slowLoad(long address, int size) {
        return load(address, size, 0);
    }

    private void slowStore(long address, int size, long value) {
        store(address, size, value & -1L >>> 64 - 8 * size, 0);
    }
}
