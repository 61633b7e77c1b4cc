package worldswitch.emulator.memory;

import java.util.Arrays;

/** A region of RAM: its pages, and for each of them whether it is private, handed out, or code. */
final class RamRegion {
    /** A region that contains no address. */
    static final RamRegion NONE = new RamRegion(0, 0);

    /** The page that stands for every page nobody has written. */
    static final byte[] ZERO = new byte[PhysicalMemory.PAGE_SIZE];

    private static final byte PRIVATE = 1;
    private static final byte HANDED_OUT = 2;
    private static final byte CODE = 4;

    private final long base;
    private final long size;
    private final byte[][] pages;
    private final byte[] state;

    RamRegion(long base, long size) {
        this.base = base;
        this.size = size;
        this.pages = new byte[Math.toIntExact(size >>> PhysicalMemory.PAGE_SHIFT)][];
        this.state = new byte[pages.length];
        Arrays.fill(pages, ZERO);
    }

    long base() {
        return base;
    }

    long size() {
        return size;
    }

    boolean contains(long address) {
        return Long.compareUnsigned(address - base, size) < 0;
    }

    int page(long address) {
        return (int) (address - base >>> PhysicalMemory.PAGE_SHIFT);
    }

    byte[] bytes(int page) {
        return pages[page];
    }

    /** A page that somebody keeps for reading. */
    byte[] readable(int page) {
        if (!isPrivate(page)) {
            state[page] |= HANDED_OUT;
        }
        return pages[page];
    }

    boolean isPrivate(int page) {
        return (state[page] & PRIVATE) != 0;
    }

    byte[] makePrivate(int page) {
        state[page] |= PRIVATE;
        pages[page] = pages[page].clone();
        return pages[page];
    }

    /** Whether the page was kept by a reader while it was shared; forgets it. */
    boolean takeHandedOut(int page) {
        boolean was = (state[page] & HANDED_OUT) != 0;
        state[page] &= ~HANDED_OUT;
        return was;
    }

    boolean isCode(int page) {
        return (state[page] & CODE) != 0;
    }

    /** Marks a page as code or not; returns whether that is news. */
    boolean setCode(int page, boolean code) {
        boolean news = isCode(page) != code;
        state[page] = (byte) (code ? state[page] | CODE : state[page] & ~CODE);
        return news;
    }

    /** Every page becomes shared with the extent that is returned. */
    MemoryImage.Extent share() {
        for (int page = 0; page < state.length; page++) {
            state[page] &= CODE;
        }
        return new MemoryImage.Extent(base, pages.clone());
    }

    void restore(MemoryImage.Extent extent) {
        Arrays.fill(state, (byte) 0);
        System.arraycopy(extent.pages(), 0, pages, 0, pages.length);
    }
}
