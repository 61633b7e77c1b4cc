package worldswitch.emulator.cpu.semantics.oracle;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import worldswitch.emulator.isa.InstructionSet;
import worldswitch.emulator.isa.SymbolNames;

/**
 * Instructions that are executed one after the other.
 *
 * @param words the instructions, less than a page of them
 */
record Sequence(List<Integer> words) {
    /** Where the first one stands. */
    static final long ADDRESS = 0x4010_0000L;
    /** Where execution goes behind the last one. */
    static final long END = 0x4010_1000L;
    /** Where the window of memory is that they may touch. */
    static final long WINDOW = 0x4010_4000L;

    private static final int MOST = 1023;

    Sequence {
        words = List.copyOf(words);
        if (words.size() > MOST) {
            throw new IllegalArgumentException("too long a sequence: " + words.size());
        }
    }

    /** States to execute it in, the same ones for the same seed. */
    static List<ProcessorState> states(long seed, int count) {
        Random random = new Random(seed * 0x9e3779b97f4a7c15L);
        return Stream.generate(() -> StateGenerator.any(random)).limit(count).toList();
    }

    /** The first so many instructions. */
    Sequence first(int count) {
        return new Sequence(words.subList(0, count));
    }

    /** The words with a branch to {@link #END} behind them. */
    int[] block() {
        int[] block = Arrays.copyOf(words.stream().mapToInt(Integer::intValue).toArray(), words.size() + 1);
        int distance = (int) (END - address(words.size()));
        block[words.size()] = 0x1400_0000 | distance >> 2;
        return block;
    }

    /** Where an instruction stands. */
    static long address(int place) {
        return ADDRESS + (long) Integer.BYTES * place;
    }

    /** An instruction as text. */
    String text(int place) {
        return InstructionSet.A64.disassemble(words.get(place), address(place), SymbolNames.NONE);
    }

    /** The words, for a resource. */
    String line() {
        return words.stream().map("%08x"::formatted).collect(Collectors.joining(" "));
    }

    /** The sequence of a line. */
    static Sequence parse(String line) {
        return new Sequence(Stream.of(line.split(" "))
                .map(word -> Integer.parseUnsignedInt(word, 16))
                .toList());
    }
}
