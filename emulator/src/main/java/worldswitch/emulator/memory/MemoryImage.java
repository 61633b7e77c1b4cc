package worldswitch.emulator.memory;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * RAM as it was at one moment: immutable, readable from any thread.
 *
 * <p>Shares its pages with the memory it was taken of and with other images; a page is copied only when the machine
 * writes it again. Another one is made from it and some pages by {@link MemoryImageBuilder}.
 */
public final class MemoryImage {
    private final Extent[] extents;

    /** Takes a page of an image. */
    @FunctionalInterface
    public interface PageVisitor {
        /**
         * Takes a page.
         *
         * @param address its physical address
         * @param bytes its {@link PhysicalMemory#PAGE_SIZE} bytes: a read-only view, valid for good
         */
        void page(long address, ByteBuffer bytes);
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
     * never written cost nothing, and those that an image before this one was asked about next to nothing.
     */
    public long hash() {
        return Arrays.stream(extents).mapToLong(Extent::hash).sum();
    }

    /** An image of the same regions in which every byte is zero. */
    public MemoryImage blank() {
        return new MemoryImage(Arrays.stream(extents).map(Extent::blank).toArray(Extent[]::new));
    }

    /**
     * Visits the pages that do not hold what they hold in another image, in the order of their addresses. Pages that the
     * two share cost nothing.
     *
     * @throws IllegalArgumentException if the other image has other regions of RAM
     */
    public void differences(MemoryImage other, PageVisitor visitor) {
        differing(other, (address, mine, theirs) -> {
            if (!Arrays.equals(mine, theirs)) {
                visitor.page(address, ByteBuffer.wrap(mine).asReadOnlyBuffer());
            }
        });
    }

    /** How many pages of RAM there are. */
    public long pages() {
        return Arrays.stream(extents)
                .mapToLong(extent -> extent.size() >>> PhysicalMemory.PAGE_SHIFT)
                .sum();
    }

    /**
     * How many pages of RAM this image keeps in memory that another one does not: what it costs to have it as well.
     *
     * @param other an image of the same memory, or null
     * @throws IllegalArgumentException if the other image has other regions of RAM
     */
    public long pagesBeyond(@Nullable MemoryImage other) {
        long[] count = {0};
        differing(
                other == null ? blank() : other,
                (address, mine, theirs) -> count[0] += mine == PageBlock.ZERO_PAGE ? 0 : 1);
        return count[0];
    }

    /**
     * The bytes of the tables of pages that this image has and another one does not.
     *
     * @param other an image of the same memory, or null
     * @throws IllegalArgumentException if the other image has other regions of RAM
     */
    public long tablesBeyond(@Nullable MemoryImage other) {
        MemoryImage than = other == null ? blank() : other;
        requireShape(than.extents.length, i -> than.extents[i].base(), i -> than.extents[i].size());
        long bytes = 0;
        for (int i = 0; i < extents.length; i++) {
            bytes += extents[i].tablesBeyond(than.extents[i]);
        }
        return bytes;
    }

    private void differing(MemoryImage other, Extent.Visitor visitor) {
        requireShape(other.extents.length, i -> other.extents[i].base(), i -> other.extents[i].size());
        for (int i = 0; i < extents.length; i++) {
            extents[i].differences(other.extents[i], visitor);
        }
    }

    /** The size of each region of RAM by its base. */
    Map<Long, Long> regions() {
        Map<Long, Long> regions = new LinkedHashMap<>();
        for (Extent extent : extents) {
            regions.put(extent.base(), extent.size());
        }
        return regions;
    }

    /** The regions of RAM, in the order of their addresses. */
    Extent[] extents() {
        return extents.clone();
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
