package worldswitch.emulator.engine;

import java.util.Arrays;
import worldswitch.emulator.memory.PhysicalMemory;

/**
 * The instructions of one page of physical memory, decoded as far as they have been executed.
 *
 * <p>A line is the instructions from some place up to the next branch, or the end of the page. Lines overlap: they may be
 * entered anywhere, and share the operations. Nothing here depends on translation or on the state of a processor.
 */
final class CodePage {
    /** Instructions in a page. */
    static final int SIZE = PhysicalMemory.PAGE_SIZE / 4;

    private final long address;
    private final PhysicalMemory memory;
    private final Lowering lowering;
    /** The operations by place; null where nothing was decoded. */
    final Operation[] operations = new Operation[SIZE];
    /** The length of the line that begins at a place; 0 if it is not known. */
    final short[] lengths = new short[SIZE];

    CodePage(long address, PhysicalMemory memory, Lowering lowering) {
        this.address = address;
        this.memory = memory;
        this.lowering = lowering;
    }

    /** The length of the line that begins at a place, decoded if it was not yet. */
    int line(int place) {
        int end = place;
        while (lengths[end] == 0 && !decode(end).ends && end < SIZE - 1) {
            end++;
        }
        int behind = end + Math.max(1, lengths[end]);
        for (int i = place; i <= end; i++) {
            lengths[i] = (short) (behind - i);
        }
        return behind - place;
    }

    private Operation decode(int place) {
        Operation known = operations[place];
        if (known == null) {
            known = lowering.lower((int) memory.read(address + 4L * place, 4));
            operations[place] = known;
        }
        return known;
    }

    /**
     * Forgets the instructions in some bytes.
     *
     * @return whether any of them had been decoded
     */
    boolean forget(int offset, int length) {
        boolean known = false;
        for (int place = offset >> 2; place <= offset + length - 1 >> 2; place++) {
            known |= operations[place] != null;
        }
        if (known) {
            Arrays.fill(operations, offset >> 2, (offset + length - 1 >> 2) + 1, null);
            Arrays.fill(lengths, (short) 0);
        }
        return known;
    }
}
