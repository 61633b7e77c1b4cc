package worldswitch.emulator.memory;

import java.util.Arrays;

/**
 * One region of RAM in an image.
 *
 * @param base its first physical address
 * @param pages how many pages it has
 * @param blocks the pages; those of the last block that lie behind the region's end are zero
 */
record Extent(long base, int pages, PageBlock[] blocks) {
    long size() {
        return (long) pages << PhysicalMemory.PAGE_SHIFT;
    }

    boolean holds(long address, int length) {
        return Long.compareUnsigned(address - base, size()) < 0 && size() - (address - base) >= length;
    }

    /** The physical address of a block. */
    long address(int block) {
        return base + ((long) block << PageBlock.SHIFT + PhysicalMemory.PAGE_SHIFT);
    }

    /** A page, by its number in the region; not to be written. */
    byte[] page(int number) {
        return blocks[number >>> PageBlock.SHIFT].page(number & PageBlock.SIZE - 1);
    }

    byte[] copy(long address, int length) {
        byte[] bytes = new byte[length];
        int done = 0;
        while (done < length) {
            long at = address - base + done;
            int offset = (int) at & PhysicalMemory.PAGE_SIZE - 1;
            int part = Math.min(PhysicalMemory.PAGE_SIZE - offset, length - done);
            System.arraycopy(page((int) (at >>> PhysicalMemory.PAGE_SHIFT)), offset, bytes, done, part);
            done += part;
        }
        return bytes;
    }

    long hash() {
        long sum = 0;
        for (int block = 0; block < blocks.length; block++) {
            sum += blocks[block].hash(address(block));
        }
        return sum;
    }

    /** A region of the same place and size, all zero. */
    Extent blank() {
        PageBlock[] zero = new PageBlock[blocks.length];
        Arrays.fill(zero, PageBlock.ZERO);
        return new Extent(base, pages, zero);
    }

    /** Visits the pages whose arrays are not those of another extent of the same place and size. */
    void differences(Extent other, Visitor visitor) {
        for (int block = 0; block < blocks.length; block++) {
            if (blocks[block] != other.blocks[block]) {
                for (int page = 0; page < PageBlock.SIZE; page++) {
                    byte[] mine = blocks[block].page(page);
                    byte[] theirs = other.blocks[block].page(page);
                    if (mine != theirs) {
                        visitor.visit(address(block) + ((long) page << PhysicalMemory.PAGE_SHIFT), mine, theirs);
                    }
                }
            }
        }
    }

    /** The bytes of its tables of pages that are not those of another extent of the same place and size. */
    long tablesBeyond(Extent other) {
        long bytes = (long) PageBlock.REFERENCE * blocks.length;
        for (int block = 0; block < blocks.length; block++) {
            boolean own = blocks[block] != other.blocks[block] && blocks[block] != PageBlock.ZERO;
            bytes += own ? (long) PageBlock.REFERENCE * PageBlock.SIZE : 0;
        }
        return bytes;
    }

    /** Takes a page that is another array. */
    interface Visitor {
        void visit(long address, byte[] mine, byte[] theirs);
    }
}
