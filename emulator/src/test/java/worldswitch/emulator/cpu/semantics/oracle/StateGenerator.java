package worldswitch.emulator.cpu.semantics.oracle;

import java.util.Random;
import worldswitch.emulator.cpu.semantics.Extend;
import worldswitch.emulator.isa.Instruction;

/** Random states in which an instruction can be executed, rich in values at which arithmetic turns. */
final class StateGenerator {
    private static final long[] EDGES = {
        0,
        1,
        2,
        -1,
        -2,
        Long.MIN_VALUE,
        Long.MAX_VALUE,
        Integer.MIN_VALUE,
        Integer.MAX_VALUE,
        0x8000_0000L,
        0xffff_ffffL,
        0x1_0000_0000L,
        0x7f,
        0x80,
        0xff,
        0x7fff,
        0x8000,
        0xffff,
        -0x80,
        -0x8000,
        0xaaaa_aaaa_aaaa_aaaaL
    };
    private static final int LARGEST_ACCESS = 16;
    private static final int LARGEST_TAG_ACCESS = 32;
    private static final int LARGEST_VECTOR_ACCESS = 64;
    private static final int[] DISTANCES = {-8, 4, 8};

    private final SingleStep step;
    private final Random random;
    private final Instruction instruction;

    StateGenerator(SingleStep step, Random random) {
        this.step = step;
        this.random = random;
        this.instruction = step.instruction();
    }

    /** A state for any instruction but those that use memory: half of its vectors are of numbers, half of integers. */
    static ProcessorState any(Random random) {
        ProcessorState integers = general(random);
        new VectorGenerator(random).fill(integers);
        ProcessorState state = general(random);
        new FloatingStates(random).fill(state);
        for (int half = 0; half < ProcessorState.FPCR; half++) {
            state.vectors[half] = random.nextBoolean() ? integers.vectors[half] : state.vectors[half];
        }
        return state;
    }

    private static ProcessorState general(Random random) {
        ProcessorState state = new ProcessorState();
        for (int i = 0; i <= ProcessorState.SP; i++) {
            state.registers[i] = value(random);
        }
        state.registers[ProcessorState.NZCV] = (long) random.nextInt(16) << 28;
        random.nextBytes(state.window);
        return state;
    }

    ProcessorState next() {
        ProcessorState state = general(random);
        if (step.binding().type().equals("branch.Branches") && has("Rn")) {
            state.registers[number("Rn")] = SingleStep.ADDRESS + DISTANCES[random.nextInt(DISTANCES.length)];
        }
        if (step.binding().type().startsWith("memory.") && has("Rn")) {
            aim(state);
        }
        if (step.binding().type().startsWith("floating.")) {
            new FloatingStates(step.binding(), random).fill(state);
        } else if (step.binding().isVector()) {
            new VectorGenerator(random).fill(state);
        }
        return state;
    }

    private static long value(Random random) {
        return switch (random.nextInt(5)) {
            case 0, 1 -> EDGES[random.nextInt(EDGES.length)];
            case 2 -> random.nextLong() >> random.nextInt(64);
            case 3 -> 1L << random.nextInt(64);
            default -> random.nextLong();
        };
    }

    /** Makes the base register such that the access falls into the window. */
    private void aim(ProcessorState state) {
        int alignment = step.isPlainAccess() ? 1 : LARGEST_ACCESS;
        int largest = step.binding().isVector() ? LARGEST_VECTOR_ACCESS : LARGEST_ACCESS;
        largest = step.binding().type().equals("memory.TagStores") ? LARGEST_TAG_ACCESS : largest;
        int place = random.nextInt(ProcessorState.WINDOW_SIZE - largest + 1) / alignment * alignment;
        long offset = step.form().matches(".*(post|asisdls).*") || !has("imm") ? 0 : instruction.operand("imm");
        if (has("extend")) {
            int m = number("Rm");
            long index = m == 31 ? 0 : state.registers[m];
            offset = Extend.extend(index, (int) instruction.operand("extend"), (int) instruction.operand("amount"));
        }
        if (step.binding().type().equals("memory.CompareAndSwap") && random.nextBoolean()) {
            expect(state, place);
        }
        state.registers[number("Rn")] = SingleStep.WINDOW + place - offset;
    }

    /** Lets memory hold what a compare-and-swap compares with. */
    private void expect(ProcessorState state, int place) {
        int s = number("Rs");
        int size = Integer.parseInt(
                step.binding().arguments().get(step.binding().arguments().size() - 1));
        boolean pair = step.binding().method().equals("pair");
        put(state, place, s, size);
        if (pair) {
            put(state, place + size, s + 1, size);
        }
    }

    private static void put(ProcessorState state, int place, int register, int size) {
        long value = register == 31 ? 0 : state.registers[register];
        for (int i = 0; i < size; i++) {
            state.window[place + i] = (byte) (value >>> 8 * i);
        }
    }

    private boolean has(String operand) {
        return instruction.form().operands().containsKey(operand);
    }

    private int number(String register) {
        return (int) instruction.operand(register);
    }
}
