package worldswitch.emulator.cpu.semantics.pointer;

/**
 * The tweakable block cipher QARMA-64 of five rounds with the S-box σ2 (Roberto Avanzi, "The QARMA Block Cipher
 * Family", 2017), which the Arm ARM prescribes for pointer authentication codes.
 *
 * <p>A state is sixteen cells of four bits, the first in the highest bits, in four rows. Five forward rounds (add the
 * round tweakey, shuffle the cells, mix the columns, substitute each cell), a reflector in the middle, five backward
 * rounds, the inverse of the forward ones; the tweak is shuffled and stepped from round to round and back.
 */
final class Qarma5 {
    private static final long ALPHA = 0xc0ac29b7c97c50ddL;
    private static final long[] ROUND_CONSTANTS = {
        0x0000000000000000L, 0x13198a2e03707344L, 0xa4093822299f31d0L, 0x082efa98ec4e6c89L, 0x452821e638d01377L
    };
    private static final int ROUNDS = ROUND_CONSTANTS.length;

    private Qarma5() {}

    /**
     * Encrypts a block.
     *
     * @param keyHigh the whitening key w0
     * @param keyLow the core key k0
     */
    static long encrypt(long block, long tweak, long keyHigh, long keyLow) {
        long whitening = Long.rotateRight(keyHigh, 1) ^ keyHigh >>> 63;
        long state = block ^ keyHigh;
        long running = tweak;
        for (int round = 0; round < ROUNDS; round++) {
            state = forward(state, keyLow ^ running ^ ROUND_CONSTANTS[round], round > 0);
            running = QarmaCells.nextTweak(running);
        }
        state = reflect(state, whitening ^ running, keyHigh ^ running, keyLow);
        for (int round = ROUNDS - 1; round >= 0; round--) {
            running = QarmaCells.previousTweak(running);
            state = backward(state, keyLow ^ running ^ ROUND_CONSTANTS[round] ^ ALPHA, round > 0);
        }
        return state ^ whitening;
    }

    private static long forward(long state, long tweakey, boolean full) {
        long added = state ^ tweakey;
        return QarmaCells.substitute(full ? QarmaCells.mix(QarmaCells.shuffle(added)) : added);
    }

    private static long reflect(long state, long before, long after, long keyLow) {
        long inner = forward(state, before, true);
        long middle = QarmaCells.mix(QarmaCells.shuffle(inner)) ^ keyLow;
        return backward(QarmaCells.unshuffle(middle), after, true);
    }

    private static long backward(long state, long tweakey, boolean full) {
        long substituted = QarmaCells.substituteBack(state);
        return (full ? QarmaCells.unshuffle(QarmaCells.mix(substituted)) : substituted) ^ tweakey;
    }
}
