package worldswitch.emulator.mmu.access;

import java.util.Arrays;
import worldswitch.emulator.mmu.tlb.Space;

/**
 * The pages that one context may read, write and fetch from without further questions, by virtual page.
 *
 * <p>A tag is the virtual address of a page; {@link #NO_PAGE} is none. An entry is here only while a TLB holds its
 * translation (or, without stage 1, while stage 2 does), so that emptying a table changes nothing but speed.
 */
final class FastTable {
    /** Entries for data, a power of two. */
    static final int SIZE = 4096;
    /** Entries for fetches, a power of two. */
    static final int FETCH_SIZE = 256;
    /** The bits of an address that name its page. */
    static final long PAGE = -1L << 12;
    /** A tag that no address has. */
    static final long NO_PAGE = 1;

    final long[] readTags = new long[SIZE];
    final byte[][] readPages = new byte[SIZE][];
    final long[] writeTags = new long[SIZE];
    final byte[][] writePages = new byte[SIZE][];
    final long[] fetchTags = new long[FETCH_SIZE];
    final long[] fetchPages = new long[FETCH_SIZE];
    final boolean[] guarded = new boolean[FETCH_SIZE];

    /** All ones if unaligned accesses must not take the fast path, else 0. */
    long strict;
    /** The context that the entries hold in. */
    long key;
    /** The space that their addresses belong to. */
    Space space = Space.EL2;
    /** Whether stage 1 is off and stage 2 on, so that entries hold as long as those of stage 2. */
    boolean intermediate;

    FastTable() {
        clear();
    }

    void clear() {
        Arrays.fill(readTags, NO_PAGE);
        Arrays.fill(writeTags, NO_PAGE);
        Arrays.fill(fetchTags, NO_PAGE);
    }

    static int slot(long address) {
        return (int) (address >>> 12) & SIZE - 1;
    }

    static int fetchSlot(long address) {
        return (int) (address >>> 12) & FETCH_SIZE - 1;
    }

    void mayRead(long address, byte[] page) {
        int slot = slot(address);
        readTags[slot] = address & PAGE;
        readPages[slot] = page;
    }

    void mayWrite(long address, byte[] page) {
        int slot = slot(address);
        writeTags[slot] = address & PAGE;
        writePages[slot] = page;
    }

    void mayFetch(long address, long physical, boolean isGuarded) {
        int slot = fetchSlot(address);
        fetchTags[slot] = address & PAGE;
        fetchPages[slot] = physical & PAGE;
        guarded[slot] = isGuarded;
    }

    /** Forgets every page in a span, whatever tags its addresses bear. */
    void drop(long input, int shift) {
        long pages = 1L << shift - 12;
        if (pages >= SIZE) {
            clear();
            return;
        }
        for (long page = input >>> 12; page < (input >>> 12) + pages; page++) {
            readTags[(int) page & SIZE - 1] = NO_PAGE;
            writeTags[(int) page & SIZE - 1] = NO_PAGE;
            fetchTags[(int) page & FETCH_SIZE - 1] = NO_PAGE;
        }
    }

    /** Forgets the right to write a page directly. */
    void dropWriting(byte[] page) {
        for (int slot = 0; slot < SIZE; slot++) {
            if (writePages[slot] == page) {
                writeTags[slot] = NO_PAGE;
            }
        }
    }

    /** Forgets the right to read a page directly. */
    void dropReading(byte[] page) {
        for (int slot = 0; slot < SIZE; slot++) {
            if (readPages[slot] == page) {
                readTags[slot] = NO_PAGE;
            }
        }
    }
}
