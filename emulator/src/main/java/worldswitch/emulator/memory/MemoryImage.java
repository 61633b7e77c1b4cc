package worldswitch.emulator.memory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * RAM as it was at one moment: immutable, readable from any thread.
 *
 * <p>Shares its pages with the memory it was taken of and with other images; a page is copied only when the machine
 * writes it again.
 */
public final class MemoryImage {
    private final Extent[] extents;

    /** The pages of one region of RAM. */
    record Extent(long base, byte[][] pages) {
        long size() {
            return (long) pages.length << PhysicalMemory.PAGE_SHIFT;
        }

        boolean holds(long address, int length) {
            return Long.compareUnsigned(address - base, size()) < 0 && size() - (address - base) >= length;
        }

        byte[] copy(long address, int length) {
            byte[] bytes = new byte[length];
            int done = 0;
            while (done < length) {
                long at = address - base + done;
                int offset = (int) at & PhysicalMemory.PAGE_SIZE - 1;
                int part = Math.min(PhysicalMemory.PAGE_SIZE - offset, length - done);
                System.arraycopy(pages[(int) (at >>> PhysicalMemory.PAGE_SHIFT)], offset, bytes, done, part);
                done += part;
            }
            return bytes;
        }
    }

    MemoryImage(Extent[] extents) {
        this.extents = extents;
    }

    /** Reads bytes at a physical address; null if no RAM is there for all of them. */
    public byte @Nullable [] read(long address, int length) {
        for (Extent extent : extents) {
            if (extent.holds(address, length)) {
                return extent.copy(address, length);
            }
        }
        return null;
    }

    /**
     * A hash of the contents: equal for equal contents at equal addresses, however the pages came about. Pages that were
     * never written cost nothing.
     */
    public long hash() {
        return MemoryHash.of(extents);
    }

    /**
     * How many pages of RAM this image keeps in memory that another one does not: what it costs to have it as well.
     *
     * @param other an image of the same memory, or null
     */
    public long pagesBeyond(@Nullable MemoryImage other) {
        long count = 0;
        for (int i = 0; i < extents.length; i++) {
            byte[][] pages = extents[i].pages();
            for (int page = 0; page < pages.length; page++) {
                byte[] theirs =
                        other == null ? RamRegion.ZERO : other.extents[i].pages()[page];
                count += pages[page] != theirs ? 1 : 0;
            }
        }
        return count;
    }

    /** The size of each region of RAM by its base. */
    Map<Long, Long> regions() {
        Map<Long, Long> regions = new LinkedHashMap<>();
        for (Extent extent : extents) {
            regions.put(extent.base(), extent.size());
        }
        return regions;
    }

    Extent extent(int number) {
        return extents[number];
    }

    void requireShape(int count, IntToLongFunction base, IntToLongFunction size) {
        boolean same = extents.length == count;
        for (int i = 0; same && i < count; i++) {
            same = extents[i].base() == base.applyAsLong(i) && extents[i].size() == size.applyAsLong(i);
        }
        if (!same) {
            throw new IllegalArgumentException("the image is of a memory with other regions of RAM");
        }
    }
}
