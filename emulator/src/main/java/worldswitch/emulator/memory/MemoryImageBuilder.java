package worldswitch.emulator.memory;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Makes an image from another one and the pages in which it differs, as {@link MemoryImage#differences} visits them. */
public final class MemoryImageBuilder {
    private final Extent[] extents;
    private final Map<Long, byte[]> pages = new HashMap<>();

    /** Begins with what an image holds. */
    public MemoryImageBuilder(MemoryImage base) {
        extents = base.extents();
    }

    /**
     * Replaces a page.
     *
     * @param address its physical address
     * @param bytes its bytes, which are copied
     * @throws IllegalArgumentException if that is no page of the image's RAM or these are not the bytes of one
     */
    public MemoryImageBuilder page(long address, byte[] bytes) {
        if (bytes.length != PhysicalMemory.PAGE_SIZE) {
            throw new IllegalArgumentException("a page of %d bytes at 0x%x".formatted(bytes.length, address));
        }
        if ((address & PhysicalMemory.PAGE_SIZE - 1) != 0 || !isRam(address)) {
            throw new IllegalArgumentException("no page of RAM begins at 0x%x".formatted(address));
        }
        pages.put(address, isZero(bytes) ? PageBlock.ZERO_PAGE : bytes.clone());
        return this;
    }

    /** The image. */
    public MemoryImage build() {
        Extent[] built = extents.clone();
        for (int i = 0; i < built.length; i++) {
            PageBlock[] blocks = built[i].blocks().clone();
            for (int block = 0; block < blocks.length; block++) {
                blocks[block] = build(blocks[block], built[i].address(block));
            }
            built[i] = new Extent(built[i].base(), built[i].pages(), blocks);
        }
        return new MemoryImage(built);
    }

    private PageBlock build(PageBlock base, long address) {
        byte[][] replaced = base.pages();
        boolean changed = false;
        for (int page = 0; page < PageBlock.SIZE; page++) {
            byte[] bytes = pages.get(address + ((long) page << PhysicalMemory.PAGE_SHIFT));
            if (bytes != null) {
                replaced[page] = bytes;
                changed = true;
            }
        }
        return changed ? new PageBlock(replaced, base) : base;
    }

    private boolean isRam(long address) {
        for (Extent extent : extents) {
            if (extent.holds(address, PhysicalMemory.PAGE_SIZE)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isZero(byte[] bytes) {
        return Arrays.equals(bytes, PageBlock.ZERO_PAGE);
    }
}
