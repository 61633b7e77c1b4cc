package worldswitch.emulator.cpu.semantics.pointer;

/**
 * The layers of QARMA-64: operations on sixteen cells of four bits, cell 0 in the highest bits.
 *
 * <p>The matrix that mixes a column is its own inverse, and so are neither the shuffles nor the S-box.
 */
final class QarmaCells {
    private static final int CELLS = 16;
    private static final int CELL_BITS = 4;
    private static final int ROW_BITS = 16;
    private static final long TOP_BITS = 0x8888_8888_8888_8888L;

    private static final int[] SUBSTITUTION = {11, 6, 8, 15, 12, 0, 9, 14, 3, 7, 4, 5, 13, 2, 1, 10};
    private static final int[] SUBSTITUTION_BACK = inverse(SUBSTITUTION);
    private static final int[] SHUFFLE = {0, 11, 6, 13, 10, 1, 12, 7, 5, 14, 3, 8, 15, 4, 9, 2};
    private static final int[] UNSHUFFLE = inverse(SHUFFLE);
    private static final int[] TWEAK = {6, 5, 14, 15, 0, 1, 2, 3, 7, 12, 13, 4, 8, 9, 10, 11};
    private static final int[] TWEAK_BACK = inverse(TWEAK);
    /** The cells of the tweak that step: 0, 1, 3, 4, 8, 11 and 13. */
    private static final long STEPPING = 0xff0f_f000_f00f_0f00L;

    private QarmaCells() {}

    /** Substitutes every cell. */
    static long substitute(long state) {
        return mapCells(state, SUBSTITUTION);
    }

    /** Undoes {@link #substitute}. */
    static long substituteBack(long state) {
        return mapCells(state, SUBSTITUTION_BACK);
    }

    /** Shuffles the cells. */
    static long shuffle(long state) {
        return permute(state, SHUFFLE);
    }

    /** Undoes {@link #shuffle}. */
    static long unshuffle(long state) {
        return permute(state, UNSHUFFLE);
    }

    /** Mixes the columns: each cell becomes the other three of its column, rotated by 1, 2 and 1, added. */
    static long mix(long state) {
        return rotateCells(Long.rotateLeft(state, ROW_BITS) ^ Long.rotateRight(state, ROW_BITS))
                ^ rotateCells(rotateCells(Long.rotateLeft(state, 2 * ROW_BITS)));
    }

    /** The tweak of the next round. */
    static long nextTweak(long tweak) {
        long shuffled = permute(tweak, TWEAK);
        long low = shuffled & TOP_BITS >>> 3;
        long second = shuffled >>> 1 & TOP_BITS >>> 3;
        long stepped = shuffled >>> 1 & ~TOP_BITS | (low ^ second) << 3;
        return select(stepped, shuffled);
    }

    /** The tweak of the round before. */
    static long previousTweak(long tweak) {
        long low = (tweak >>> 3 ^ tweak) & TOP_BITS >>> 3;
        long stepped = (tweak & ~TOP_BITS) << 1 | low;
        return permute(select(stepped, tweak), TWEAK_BACK);
    }

    private static long select(long stepped, long still) {
        return stepped & STEPPING | still & ~STEPPING;
    }

    /** Rotates every cell to the left by one. */
    private static long rotateCells(long state) {
        return state << 1 & ~(TOP_BITS >>> 3) | (state & TOP_BITS) >>> 3;
    }

    private static long mapCells(long state, int[] map) {
        long result = 0;
        for (int shift = 0; shift < Long.SIZE; shift += CELL_BITS) {
            result |= (long) map[(int) (state >>> shift) & 0xf] << shift;
        }
        return result;
    }

    /** Cell i of the result is cell {@code from[i]} of the state. */
    private static long permute(long state, int[] from) {
        long result = 0;
        for (int cell = 0; cell < CELLS; cell++) {
            result = result << CELL_BITS | state >>> Long.SIZE - CELL_BITS * (from[cell] + 1) & 0xf;
        }
        return result;
    }

    private static int[] inverse(int[] permutation) {
        int[] inverse = new int[permutation.length];
        for (int i = 0; i < permutation.length; i++) {
            inverse[permutation[i]] = i;
        }
        return inverse;
    }
}
