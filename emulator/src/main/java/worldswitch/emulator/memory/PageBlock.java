package worldswitch.emulator.memory;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive pages of RAM as they were at one moment: immutable, shared by every image in which they were the same.
 *
 * <p>Remembers the hashes of its pages once somebody has asked for them, and takes over those of the block before it for the
 * pages that have not changed since.
 */
final class PageBlock {
    /** log2 of the number of pages. */
    static final int SHIFT = 9;
    /** The number of pages. */
    static final int SIZE = 1 << SHIFT;
    /** The bytes of a reference in a table. */
    static final int REFERENCE = 4;
    /** The page that stands for every page nobody has written. */
    static final byte[] ZERO_PAGE = new byte[PhysicalMemory.PAGE_SIZE];
    /** A block of pages nobody has written. */
    static final PageBlock ZERO = new PageBlock();

    private final byte[][] pages;
    /** The hash of each page as far as it is known; 0 where it is not. */
    private volatile long @Nullable [] hashes;
    /** Whether every hash is known. */
    private volatile boolean hashed;

    private PageBlock() {
        pages = new byte[SIZE][];
        Arrays.fill(pages, ZERO_PAGE);
    }

    /**
     * Makes a block.
     *
     * @param pages {@link #SIZE} of them, which must not change any more
     * @param before the block that stood in the same place earlier
     */
    PageBlock(byte[][] pages, PageBlock before) {
        this.pages = pages;
        this.hashes = inherited(before);
    }

    /** A page, by its number in the block; not to be written. */
    byte[] page(int number) {
        return pages[number];
    }

    /** Copies the references to its pages. */
    byte[][] pages() {
        return pages.clone();
    }

    /** The sum of the pages' hashes, each mixed with its address. */
    long hash(long address) {
        if (this == ZERO) {
            return 0;
        }
        long[] known = allHashes();
        long sum = 0;
        for (int page = 0; page < SIZE; page++) {
            if (known[page] != 0) {
                sum += MemoryHash.at(address + ((long) page << PhysicalMemory.PAGE_SHIFT), known[page]);
            }
        }
        return sum;
    }

    /** Several threads may do this at once: they come to the same. */
    private long[] allHashes() {
        boolean complete = hashed;
        long[] known = hashes;
        if (known != null && complete) {
            return known;
        }
        long[] all = known == null ? new long[SIZE] : known.clone();
        for (int page = 0; page < SIZE; page++) {
            if (all[page] == 0 && pages[page] != ZERO_PAGE) {
                all[page] = MemoryHash.ofPage(pages[page]);
            }
        }
        hashes = all;
        hashed = true;
        return all;
    }

    private long @Nullable [] inherited(PageBlock before) {
        long[] known = before.hashes;
        if (known == null) {
            return null;
        }
        long[] same = new long[SIZE];
        for (int page = 0; page < SIZE; page++) {
            same[page] = pages[page] == before.pages[page] ? known[page] : 0;
        }
        return same;
    }
}
