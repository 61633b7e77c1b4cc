package worldswitch.emulator.memory;

import java.util.Arrays;

/**
 * A region of RAM: its pages, and for each of them whether it is private, handed out, code, or its stores are watched.
 *
 * <p>Remembers the blocks that it shares with the image taken or restored last, and which of them it has left since, so that
 * the next image takes over the others.
 */
final class RamRegion {
    /** A region that contains no address. */
    static final RamRegion NONE = new RamRegion(0, 0, true);

    private static final byte PRIVATE = 1;
    private static final byte HANDED_OUT = 2;
    private static final byte CODE = 4;
    private static final byte WATCHED = 8;
    /** What stays with a page whatever it holds. */
    private static final byte KEPT = CODE | WATCHED;

    private final long base;
    private final long size;
    private final boolean writable;
    private final byte[][] pages;
    private final byte[] state;
    private final PageBlock[] blocks;
    private final boolean[] changed;

    private boolean covered;
    private boolean touched;

    /**
     * Makes a region of zeros.
     *
     * @param writable whether stores reach it; what they do not reach a device has in its place
     */
    RamRegion(long base, long size, boolean writable) {
        this.writable = writable;
        this.base = base;
        this.size = size;
        this.pages = new byte[Math.toIntExact(size >>> PhysicalMemory.PAGE_SHIFT)][];
        this.state = new byte[pages.length];
        Arrays.fill(pages, PageBlock.ZERO_PAGE);
        this.blocks = new PageBlock[pages.length + PageBlock.SIZE - 1 >>> PageBlock.SHIFT];
        this.changed = new boolean[blocks.length];
        Arrays.fill(blocks, PageBlock.ZERO);
    }

    long base() {
        return base;
    }

    long size() {
        return size;
    }

    /** Whether stores reach it. */
    boolean isWritable() {
        return writable;
    }

    /** Whether a device answers loads in its place. */
    boolean isCovered() {
        return covered;
    }

    /** Lets a device answer loads in its place, or no longer. */
    void cover(boolean by) {
        covered = by;
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
            touched = true;
        }
        return pages[page];
    }

    boolean isPrivate(int page) {
        return (state[page] & PRIVATE) != 0;
    }

    byte[] makePrivate(int page) {
        state[page] |= PRIVATE;
        touched = true;
        changed[page >>> PageBlock.SHIFT] = true;
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

    /** Whether nobody must write the page's array directly. */
    boolean isHeeded(int page) {
        return (state[page] & KEPT) != 0;
    }

    /** Marks a page as one whose stores are reported, or not. */
    void setWatched(int page, boolean watched) {
        state[page] = (byte) (watched ? state[page] | WATCHED : state[page] & ~WATCHED);
    }

    /** Every page becomes shared with the extent that is returned. */
    Extent share() {
        beShared();
        for (int block = 0; block < blocks.length; block++) {
            if (changed[block]) {
                blocks[block] = new PageBlock(pagesOf(block), blocks[block]);
                changed[block] = false;
            }
        }
        return new Extent(base, pages.length, blocks.clone());
    }

    /** Takes over the pages of an extent; tells of each page of code that is another array then. */
    void restore(Extent extent, Extent.Visitor codeReplaced) {
        beShared();
        for (int block = 0; block < blocks.length; block++) {
            PageBlock restored = extent.blocks()[block];
            if (changed[block] || blocks[block] != restored) {
                blocks[block] = restored;
                changed[block] = false;
                restore(block, restored, codeReplaced);
            }
        }
    }

    private void restore(int block, PageBlock restored, Extent.Visitor codeReplaced) {
        int first = block << PageBlock.SHIFT;
        int end = Math.min(first + PageBlock.SIZE, pages.length);
        for (int page = first; page < end; page++) {
            byte[] old = pages[page];
            pages[page] = restored.page(page - first);
            if (isCode(page) && old != pages[page]) {
                codeReplaced.visit(base + ((long) page << PhysicalMemory.PAGE_SHIFT), pages[page], old);
            }
        }
    }

    private void beShared() {
        for (int page = 0; touched && page < state.length; page++) {
            state[page] &= KEPT;
        }
        touched = false;
    }

    private byte[][] pagesOf(int block) {
        byte[][] part = new byte[PageBlock.SIZE][];
        int first = block << PageBlock.SHIFT;
        int length = Math.min(PageBlock.SIZE, pages.length - first);
        System.arraycopy(pages, first, part, 0, length);
        Arrays.fill(part, length, PageBlock.SIZE, PageBlock.ZERO_PAGE);
        return part;
    }
}
