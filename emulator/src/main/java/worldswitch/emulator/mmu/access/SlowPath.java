package worldswitch.emulator.mmu.access;

import worldswitch.emulator.memory.BusFault;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.mmu.Access;
import worldswitch.emulator.mmu.GuestAbort;
import worldswitch.emulator.mmu.tlb.Translator;
import worldswitch.emulator.mmu.walk.AccessDescriptor;
import worldswitch.emulator.mmu.walk.Properties;
import worldswitch.emulator.mmu.walk.Rule;
import worldswitch.emulator.mmu.walk.Translation;

/**
 * Loads and stores in full: alignment, translation, page boundaries, devices, byte order, faults.
 *
 * <p>After an access within one page {@link #physical} and {@link #plain} say whether the next one may be fast.
 */
final class SlowPath {
    private static final int PAGE = PhysicalMemory.PAGE_SIZE;

    private final PhysicalMemory memory;
    private final Translator translator;
    private final Accesses accesses;
    private final WatchpointCheck watchpoints;
    private final GuestAbort abort;

    /** Where the last access went. */
    long physical;
    /** Whether it went to RAM in a way that needs no look at each access. */
    boolean plain;

    SlowPath(
            PhysicalMemory memory,
            Translator translator,
            Accesses accesses,
            WatchpointCheck watchpoints,
            GuestAbort abort) {
        this.memory = memory;
        this.translator = translator;
        this.accesses = accesses;
        this.watchpoints = watchpoints;
        this.abort = abort;
    }

    long load(long address, int size, int flags) {
        AccessDescriptor access = accesses.describe(address, size, flags);
        int first = PAGE - ((int) address & PAGE - 1);
        long value = first >= size ? loadWithin(access) : loadAcross(access, first);
        return bigEndian(access) ? reverse(value, size) : value;
    }

    void store(long address, int size, long value, int flags) {
        AccessDescriptor access = accesses.describe(address, size, flags | Access.WRITE);
        long ordered = bigEndian(access) ? reverse(value, size) : value;
        int first = PAGE - ((int) address & PAGE - 1);
        if (first >= size) {
            storeWithin(access, ordered);
        } else {
            storeAcross(access, first, ordered);
        }
    }

    /** Translates an access that is described, and throws what it runs into. */
    Translation resolve(AccessDescriptor access) {
        Translation found = translator.resolve(access);
        if (found == null) {
            throw translator.walk.fault.describe(access, abort);
        }
        physical = found.physical(access.address);
        plain = (access.flags & ~Access.WRITE) == 0 && !bigEndian(access) && !looksAtEach(found);
        if (access.is(Access.EXCLUSIVE | Access.ATOMIC) && memory.deviceAt(physical) != null) {
            throw refuse(Rule.UNSUPPORTED_DEVICE, access);
        }
        return found;
    }

    /** Whether memory is Device by its tables; where it is because stage 1 is off, the fast table checks alignment. */
    private static boolean looksAtEach(Translation found) {
        return found.is(Properties.FLAT) ? found.is(Properties.STAGE_TWO_DEVICE) : found.device();
    }

    /** Translates an access, the second half of one that crosses a page too. */
    long translate(long address, int size, int flags) {
        AccessDescriptor access = accesses.describe(address, size, flags);
        boolean block = access.is(Access.ZERO | Access.MAINTENANCE);
        int first = block ? size : Math.min(PAGE - ((int) address & PAGE - 1), size);
        resolve(access);
        watchpoints.checkWhole(access, first);
        long result = physical;
        if (first < size) {
            access.address += first;
            resolve(access);
            watchpoints.checkWhole(access, size - first);
        }
        return result;
    }

    /**
     * Checks an access of 16 bytes, which is then made in two halves, and says whether the high one comes first: it does
     * where data is big-endian.
     */
    boolean isSwapped(long address, int flags) {
        translate(address, 2 * Long.BYTES, flags);
        return accesses.bigEndian();
    }

    /** Writes zeroes to an aligned block, the fault of which reports the address as it was given. */
    void zero(long address, int size) {
        AccessDescriptor access = accesses.describe(address, size, Access.WRITE | Access.ZERO);
        resolve(access);
        watchpoints.check(access, size);
        long block = physical & -size;
        for (int offset = 0; offset < size; offset += Long.BYTES) {
            write(access, block + offset, Long.BYTES, 0);
        }
    }

    private void write(AccessDescriptor access, long to, int size, long value) {
        try {
            memory.write(to, size, value);
        } catch (BusFault nothing) {
            throw refuse(Rule.NOTHING_ANSWERS, access);
        }
    }

    private long loadWithin(AccessDescriptor access) {
        resolve(access);
        watchpoints.check(access, access.size);
        try {
            return memory.read(physical, access.size);
        } catch (BusFault nothing) {
            throw refuse(Rule.NOTHING_ANSWERS, access);
        }
    }

    private void storeWithin(AccessDescriptor access, long value) {
        resolve(access);
        watchpoints.check(access, access.size);
        write(access, physical, access.size, value);
    }

    private long loadAcross(AccessDescriptor access, int first) {
        int size = access.size;
        resolve(access);
        watchpoints.check(access, first);
        long low = readBytes(access, first);
        access.address += first;
        resolve(access);
        watchpoints.check(access, size - first);
        long high = readBytes(access, size - first);
        plain = false;
        return high << 8 * first | low;
    }

    private void storeAcross(AccessDescriptor access, int first, long value) {
        int size = access.size;
        long start = access.address;
        resolve(access);
        watchpoints.check(access, first);
        long low = physical;
        access.address = start + first;
        resolve(access);
        watchpoints.check(access, size - first);
        writeBytes(access, physical, size - first, value >>> 8 * first);
        access.address = start;
        writeBytes(access, low, first, value);
        plain = false;
    }

    private long readBytes(AccessDescriptor access, int count) {
        try {
            long value = 0;
            for (int i = count - 1; i >= 0; i--) {
                value = value << 8 | memory.read(physical + i, 1);
            }
            return value;
        } catch (BusFault nothing) {
            throw refuse(Rule.NOTHING_ANSWERS, access);
        }
    }

    private void writeBytes(AccessDescriptor access, long to, int count, long value) {
        for (int i = 0; i < count; i++) {
            write(access, to + i, 1, value >>> 8 * i & 0xff);
        }
    }

    private GuestAbort refuse(Rule rule, AccessDescriptor access) {
        translator.walk.fault.stageOne(rule, 0, access);
        return translator.walk.fault.describe(access, abort);
    }

    /** Fetches go by the same rules, but the address must be a multiple of four before anything else. */
    Translation fetch(long address) {
        AccessDescriptor access = accesses.describe(address, Integer.BYTES, Access.FETCH);
        if (!access.aligned) {
            translator.walk.fault.stageOne(Rule.MISALIGNED, 0, access);
            translator.walk.fault.describe(access, abort).cause = GuestAbort.Cause.PC_ALIGNMENT;
            throw abort;
        }
        Translation found = resolve(access);
        if (!memory.isRam(physical)) {
            throw refuse(Rule.NOTHING_ANSWERS, access);
        }
        return found;
    }

    private boolean bigEndian(AccessDescriptor access) {
        return !access.fetches() && accesses.bigEndian();
    }

    private static long reverse(long value, int size) {
        return Long.reverseBytes(value) >>> 64 - 8 * size;
    }
}
