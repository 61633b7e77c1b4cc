package worldswitch.emulator.engine;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /** Executions after which a line is fused. */
    private static final int HOT = 500;
    /** The longest line that is fused: more in one method than HotSpot inlines would make it slower. */
    private static final int LONGEST = 24;
    /** How many lines are fused in the life of a page: code that keeps changing is not worth it. */
    private static final int MOST_FUSIONS = 4 * SIZE;

    private final long address;
    private final PhysicalMemory memory;
    private final Lowering lowering;
    /** The operations by place; null where nothing was decoded. Replaced when one is forgotten, for a line may be executing. */
    Operation[] operations = new Operation[SIZE];
    /** The length of the line that begins at a place; 0 if it is not known. */
    final short[] lengths = new short[SIZE];

    /** The fused line that begins at a place; null where there is none. */
    final @Nullable Line[] fused = new Line[SIZE];

    private final short[] heat = new short[SIZE];
    private int fusions;

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

    /** Notes that the line at a place was executed one by one; a line that often is gets fused. */
    void warm(int place, int length) {
        if (++heat[place] == HOT && fusions < MOST_FUSIONS) {
            List<Operation> operations =
                    Arrays.asList(this.operations).subList(place, place + Math.min(length, LONGEST));
            if (operations.stream().allMatch(operation -> operation.binding != null)) {
                fused[place] = LineEmitter.emit(operations);
                fusions++;
            }
        }
    }

    private Operation decode(int place) {
        Operation known = operations[place];
        if (known == null) {
            known = lowering.lower((int) memory.content(address + 4L * place, 4));
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
            operations = operations.clone();
            Arrays.fill(operations, offset >> 2, (offset + length - 1 >> 2) + 1, null);
            Arrays.fill(lengths, (short) 0);
            Arrays.fill(fused, null);
            Arrays.fill(heat, (short) 0);
        }
        return known;
    }
}
