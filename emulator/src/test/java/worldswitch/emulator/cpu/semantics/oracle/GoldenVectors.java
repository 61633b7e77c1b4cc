package worldswitch.emulator.cpu.semantics.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import worldswitch.emulator.resource.ResourceTable;

/**
 * What QEMU made of a fixed set of instructions and states: for each instruction a hash of the states it led to.
 *
 * @param step the instruction
 * @param hash the hash over all its states
 */
record GoldenVectors(SingleStep step, long hash) {
    /** The seed of the states. */
    static final long SEED = 1;
    /** The number of states. */
    static final int STATES = 64;

    private static final int WORDS = 3;

    /** The vectors of a part's resource. */
    static List<GoldenVectors> all(OraclePart part) {
        return ResourceTable.lines(GoldenVectors.class, part.resource()).stream()
                .map(GoldenVectors::parse)
                .toList();
    }

    /** The vector of an instruction and the states it led to. */
    static GoldenVectors of(SingleStep step, List<ProcessorState> results) {
        return new GoldenVectors(
                step,
                results.stream()
                        .mapToLong(result -> result.hash(step.binding().isVector()))
                        .reduce(0, (sum, hash) -> sum * 31 + hash));
    }

    /** The line of the resource. */
    String line() {
        return "%s\t%08x\t%08x\t%016x".formatted(step.form(), step.before(), step.word(), hash);
    }

    /** Makes a resource anew: its path and the part are the arguments. Needs QEMU and GNU binutils. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        WordGenerator generator = new WordGenerator(new Random(SEED));
        List<SingleStep> steps = OraclePart.valueOf(arguments[1])
                .forms()
                .flatMap(form -> generator.steps(form, WORDS).stream())
                .toList();
        List<String> lines = withQemu(Files.createTempDirectory("golden"), steps).stream()
                .map(GoldenVectors::line)
                .toList();
        Files.write(Path.of(arguments[0]), lines);
    }

    /** The vectors of steps as QEMU gives them. */
    static List<GoldenVectors> withQemu(Path folder, List<SingleStep> steps) throws IOException, InterruptedException {
        List<List<ProcessorState>> from =
                steps.stream().map(step -> step.states(SEED, STATES)).toList();
        List<List<ProcessorState>> results = new Qemu(folder).run(steps, from);
        return IntStream.range(0, steps.size())
                .mapToObj(i -> of(steps.get(i), results.get(i)))
                .toList();
    }

    private static GoldenVectors parse(String line) {
        String[] cells = line.split("\t");
        SingleStep step = new SingleStep(
                cells[0], Integer.parseUnsignedInt(cells[1], 16), Integer.parseUnsignedInt(cells[2], 16));
        return new GoldenVectors(step, Long.parseUnsignedLong(cells[3], 16));
    }
}
