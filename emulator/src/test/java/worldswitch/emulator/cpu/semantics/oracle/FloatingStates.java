package worldswitch.emulator.cpu.semantics.oracle;

import java.util.List;
import java.util.Random;

/** Random vector registers and floating-point controls, rich in values at which arithmetic turns. */
final class FloatingStates {
    private static final int[] CONTROLS = {19, 22, 23, 24, 25, 26};
    private static final int[] STATUS = {0, 1, 2, 3, 4, 7, 27};
    private static final List<Integer> SIZES = List.of(16, 32, 64);
    private static final int REGISTERS = 32;
    private static final int INEXACT = 1 << 4;

    private final List<Integer> sizes;
    private final Random random;

    FloatingStates(SemanticBinding binding, Random random) {
        List<Integer> named = binding.arguments().stream()
                .filter(SemanticBinding::isConstant)
                .map(Integer::valueOf)
                .filter(SIZES::contains)
                .toList();
        this.sizes = named.isEmpty() ? SIZES : named;
        this.random = random;
    }

    /** States with numbers of every size. */
    FloatingStates(Random random) {
        this.sizes = SIZES;
        this.random = random;
    }

    void fill(ProcessorState state) {
        for (int register = 0; register < REGISTERS; register++) {
            boolean other = random.nextInt(10) == 0;
            List<Integer> choice = other ? SIZES : sizes;
            int size = choice.get(random.nextInt(choice.size()));
            state.vectors[2 * register] = doubleword(state, size);
            state.vectors[2 * register + 1] = doubleword(state, size);
        }
        boolean plain = random.nextInt(4) == 0;
        state.vectors[ProcessorState.FPCR] = plain ? 0 : bits(CONTROLS);
        state.vectors[ProcessorState.FPCR + 1] = plain ? INEXACT : bits(STATUS);
    }

    private long bits(int[] places) {
        long bits = 0;
        for (int place : places) {
            bits |= (long) random.nextInt(2) << place;
        }
        return bits;
    }

    private long doubleword(ProcessorState state, int size) {
        long bits = 0;
        for (int at = 0; at < Long.SIZE; at += size) {
            bits |= element(state, size) << at;
        }
        return bits;
    }

    private long element(ProcessorState state, int size) {
        FloatingValues values = new FloatingValues(size, random);
        if (random.nextInt(5) > 0) {
            return values.next();
        }
        long other = state.vectors[random.nextInt(2 * REGISTERS)];
        return values.near(other);
    }
}
