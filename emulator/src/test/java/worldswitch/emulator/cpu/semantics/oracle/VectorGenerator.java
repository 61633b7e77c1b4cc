package worldswitch.emulator.cpu.semantics.oracle;

import java.util.Random;

/** Random vector registers, rich in elements at which arithmetic turns. */
final class VectorGenerator {
    private static final long SATURATED = 1L << 27;

    private final Random random;

    VectorGenerator(Random random) {
        this.random = random;
    }

    /** Fills the vector registers and FPSR of a state. */
    void fill(ProcessorState state) {
        for (int half = 0; half < ProcessorState.FPCR; half++) {
            state.vectors[half] = half();
        }
        state.vectors[ProcessorState.FPCR + 1] = random.nextInt(4) == 0 ? SATURATED : 0;
    }

    private long half() {
        int bits = 8 << random.nextInt(4);
        long value = 0;
        for (int bit = 0; bit < Long.SIZE; bit += bits) {
            value |= (element(bits) & -1L >>> Long.SIZE - bits) << bit;
        }
        return random.nextInt(3) == 0 ? random.nextLong() : value;
    }

    private long element(int bits) {
        return switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1 -> -1;
            case 2 -> 1L << bits - 1;
            case 3 -> (1L << bits - 1) - 1;
            case 4 -> random.nextInt(2 * bits) - bits;
            case 5 -> 1L << random.nextInt(bits);
            default -> random.nextLong();
        };
    }
}
