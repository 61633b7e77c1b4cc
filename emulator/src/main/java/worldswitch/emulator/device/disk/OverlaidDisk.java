package worldswitch.emulator.device.disk;

import worldswitch.emulator.memory.PhysicalMemory;

/**
 * A disk as the guest sees it: what it held before the run, and over that what the guest has written.
 *
 * <p>Written pages are kept in a region of the machine's memory that lies beyond every physical address a guest can make. So
 * they are copied on write, hashed, kept in checkpoints and saved as RAM is, and going back brings the disk back. Behind the
 * pages lies a bit for each that tells whether it was written. None of it takes room before it is used.
 */
public final class OverlaidDisk {
    /** The bytes that are kept together: a page of the machine's memory. */
    public static final int PAGE = PhysicalMemory.PAGE_SIZE;

    /** Where the region of the first disk lies; behind the 52 bits that a physical address has at most. */
    private static final long REGIONS = 1L << 56;

    private static final int REGION_SHIFT = 40;
    private static final byte[] ZEROS = new byte[PAGE];

    private final Disk disk;
    private final PhysicalMemory memory;
    private final long base;
    private final long written;
    private final byte[] page = new byte[PAGE];

    /**
     * A disk that nobody has written.
     *
     * @param number the number of the disk among those of its machine
     * @param memory the machine's memory, in which it takes its region
     */
    public OverlaidDisk(Disk disk, int number, PhysicalMemory memory) {
        this.disk = disk;
        this.memory = memory;
        base = REGIONS + ((long) number << REGION_SHIFT);
        long pages = pages(disk.size());
        written = base + pages * PAGE;
        memory.addRam(base, (pages + pages(pages + Byte.SIZE - 1 >>> 3)) * PAGE);
    }

    /** Whether an address of the machine's memory is one of what was written to a disk. */
    public static boolean holds(long address) {
        return address >= REGIONS;
    }

    /** Such an address in words: which drive, and where on it, or in the bits behind it. */
    public static String place(long address) {
        long position = address - REGIONS & (1L << REGION_SHIFT) - 1;
        return "written to drive " + (address - REGIONS >>> REGION_SHIFT) + " at 0x" + Long.toHexString(position);
    }

    /** What it held before the run. */
    public Disk disk() {
        return disk;
    }

    /** Its bytes. */
    public long size() {
        return disk.size();
    }

    /** Makes sure that bytes can be read, before anything is changed. */
    public void require(long position, long length) {
        for (long at = position & -PAGE; at < position + length; at += PAGE) {
            if (!isWritten(at)) {
                disk.read(at, page, 0, held(at));
            }
        }
    }

    /** Makes sure that what lies beside bytes in their pages can be read, before the bytes are {@linkplain #clear cleared}. */
    public void requireEnds(long position, long length) {
        if (length > 0) {
            require(position, 1);
            require(position + length - 1, 1);
        }
    }

    /** Reads bytes of one page. */
    public void read(long position, byte[] to, int at, int length) {
        if (isWritten(position)) {
            memory.copy(base + position, to, at, length);
        } else {
            disk.read(position, to, at, length);
        }
    }

    /** Writes bytes of one page. */
    public void write(long position, byte[] from, int at, int length) {
        if (!isWritten(position)) {
            long first = position & -PAGE;
            if (length < held(first)) {
                disk.read(first, page, 0, held(first));
                memory.load(base + first, page, 0, held(first));
            }
            mark(position);
        }
        memory.load(base + position, from, at, length);
    }

    /** Makes bytes zero. A whole page that was never written takes no room by it. */
    public void clear(long position, long length) {
        long end = position + length;
        int part;
        for (long at = position; at < end; at += part) {
            part = (int) Math.min(end - at, PAGE - (at & PAGE - 1));
            if (part == held(at & -PAGE) && !isWritten(at)) {
                mark(at);
            } else {
                write(at, ZEROS, 0, part);
            }
        }
    }

    private void mark(long position) {
        long map = map(position);
        memory.write(map, 1, memory.read(map, 1) | bit(position));
    }

    /** Whether the guest has written the page of a position. */
    public boolean isWritten(long position) {
        return (memory.read(map(position), 1) & bit(position)) != 0;
    }

    private long map(long position) {
        return written + (position >>> PhysicalMemory.PAGE_SHIFT + 3);
    }

    private static long bit(long position) {
        return 1L << (position >>> PhysicalMemory.PAGE_SHIFT & 7);
    }

    /** Bytes of the page that begins at a position; the last page may not be whole. */
    private int held(long first) {
        return (int) Math.min(PAGE, disk.size() - first);
    }

    private static long pages(long bytes) {
        return bytes + PAGE - 1 >>> PhysicalMemory.PAGE_SHIFT;
    }
}
