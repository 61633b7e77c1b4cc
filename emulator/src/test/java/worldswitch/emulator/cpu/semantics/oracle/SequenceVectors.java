package worldswitch.emulator.cpu.semantics.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import worldswitch.emulator.resource.ResourceTable;

/**
 * What QEMU made of a fixed sequence and fixed states.
 *
 * @param sequence the sequence
 * @param hash the hash over the states that it led to
 */
record SequenceVectors(Sequence sequence, long hash) {
    /** The seed of the states. */
    static final long SEED = 21;
    /** The number of states. */
    static final int STATES = 64;

    private static final String RESOURCE = "sequence-golden.tsv";

    /** The vectors of the resource. */
    static List<SequenceVectors> all() {
        return ResourceTable.lines(SequenceVectors.class, RESOURCE).stream()
                .map(SequenceVectors::parse)
                .toList();
    }

    /** The vector of a sequence and the states it led to. */
    static SequenceVectors of(Sequence sequence, List<ProcessorState> results) {
        return new SequenceVectors(
                sequence,
                results.stream().mapToLong(result -> result.hash(true)).reduce(0, (sum, hash) -> sum * 31 + hash));
    }

    /** Makes the resource anew: its path is the argument. Needs QEMU and GNU binutils. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        SequenceGenerator generator = new SequenceGenerator(new Random(SEED));
        List<Sequence> sequences = Stream.generate(generator::next)
                .limit(SequenceGenerator.round())
                .toList();
        List<String> lines = withQemu(Files.createTempDirectory("golden"), sequences).stream()
                .map(SequenceVectors::line)
                .toList();
        Files.write(Path.of(arguments[0]), lines);
    }

    /** The vectors of sequences as QEMU gives them. */
    static List<SequenceVectors> withQemu(Path folder, List<Sequence> sequences)
            throws IOException, InterruptedException {
        List<List<ProcessorState>> results = new SequenceQemu(folder).run(sequences, Sequence.states(SEED, STATES));
        return IntStream.range(0, sequences.size())
                .mapToObj(i -> of(sequences.get(i), results.get(i)))
                .toList();
    }

    private String line() {
        return "%016x\t%s".formatted(hash, sequence.line());
    }

    private static SequenceVectors parse(String line) {
        String[] cells = line.split("\t");
        return new SequenceVectors(Sequence.parse(cells[1]), Long.parseUnsignedLong(cells[0], 16));
    }
}
