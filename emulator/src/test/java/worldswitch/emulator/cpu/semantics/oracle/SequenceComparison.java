package worldswitch.emulator.cpu.semantics.oracle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random sequences executed here and by QEMU. Where the outcome differs, the first instruction that makes it differ is found. */
final class SequenceComparison {
    private static final int SHOWN = 10;

    private final SequenceMachine machine = new SequenceMachine();
    private final SequenceQemu qemu;
    private final List<String> differences = new ArrayList<>();
    private long executions;

    /** Works in a folder of its own. */
    SequenceComparison(Path folder) {
        this.qemu = new SequenceQemu(folder);
    }

    /** Compares random sequences. */
    void run(long seed, int sequences, int states) throws IOException, InterruptedException {
        SequenceGenerator generator = new SequenceGenerator(new Random(seed));
        run(Stream.generate(generator::next).limit(sequences).toList(), Sequence.states(seed, states));
    }

    private void run(List<Sequence> sequences, List<ProcessorState> from) throws IOException, InterruptedException {
        List<List<ProcessorState>> expected = qemu.run(sequences, from);
        for (int i = 0; i < sequences.size() && differences.size() < SHOWN; i++) {
            List<ProcessorState> results = machine.run(sequences.get(i), from);
            executions += (long) sequences.get(i).words().size() * from.size();
            int different = firstDifference(results, expected.get(i));
            if (different < from.size()) {
                differences.add(explain(sequences.get(i), from.get(different)));
            }
        }
    }

    private static int firstDifference(List<ProcessorState> results, List<ProcessorState> expected) {
        return IntStream.range(0, results.size())
                .filter(i -> !results.get(i).differences(expected.get(i)).isEmpty())
                .findFirst()
                .orElse(results.size());
    }

    /** Which instruction of a sequence makes the outcome differ: every beginning of the sequence is compared. */
    private String explain(Sequence sequence, ProcessorState from) throws IOException, InterruptedException {
        List<Sequence> beginnings = IntStream.rangeClosed(1, sequence.words().size())
                .mapToObj(sequence::first)
                .toList();
        List<List<ProcessorState>> expected = qemu.run(beginnings, List.of(from));
        for (int i = 0; i < beginnings.size(); i++) {
            List<String> found = machine.run(beginnings.get(i), List.of(from))
                    .get(0)
                    .differences(expected.get(i).get(0));
            if (!found.isEmpty()) {
                return "%s, instruction %d of %s: %s".formatted(sequence.text(i), i, sequence.line(), found);
            }
        }
        return "only as a whole: " + sequence.line();
    }

    /** What differed, in words. */
    List<String> differences() {
        return differences;
    }

    /** How many instructions were executed in how many states, in all; those that a branch skipped included. */
    long executions() {
        return executions;
    }
}
