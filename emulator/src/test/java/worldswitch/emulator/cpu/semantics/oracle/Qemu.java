package worldswitch.emulator.cpu.semantics.oracle;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** QEMU and the GNU tools as child processes. */
final class Qemu {
    /** Why a test that needs the tools is skipped. */
    static final String MISSING = "QEMU or GNU binutils for aarch64 are not installed";

    /** What the programs include. */
    private static final String STATES = "states.inc";

    private static final long IMAGE = 0x1000_0000;
    private static final int HEADER = 16;
    private static final int PATIENCE_SECONDS = 60;

    private final Path folder;

    /** Works in a folder of its own. */
    Qemu(Path folder) {
        this.folder = folder;
    }

    /** Whether the tools of a campaign are installed. */
    static boolean isInstalled(String... tools) {
        return List.of(tools).stream()
                .allMatch(tool -> List.of(System.getenv("PATH").split(":")).stream()
                        .anyMatch(place -> Files.isExecutable(Path.of(place, tool))));
    }

    /** The states that steps lead to, each from its states. */
    List<List<ProcessorState>> run(List<SingleStep> steps, List<List<ProcessorState>> states)
            throws IOException, InterruptedException {
        Path program = build("user.S", IMAGE);
        Path input = folder.resolve("input");
        Path output = folder.resolve("output");
        write(input, steps, states);
        execute(input, output, "qemu-aarch64", "-cpu", "max", program.toString());
        return read(output, steps, states);
    }

    /** Assembles and links a program of the test resources. */
    Path build(String source, long address, String... symbols) throws IOException, InterruptedException {
        Path text = unpack(source);
        unpack(STATES);
        Path object = folder.resolve(source + ".o");
        Path program = folder.resolve(source + ".elf");
        List<String> assemble =
                new ArrayList<>(List.of("aarch64-linux-gnu-as", "-march=armv8.5-a", "-I", folder.toString()));
        for (String symbol : symbols) {
            assemble.addAll(List.of("--defsym", symbol));
        }
        assemble.addAll(List.of("-o", object.toString(), text.toString()));
        execute(null, folder.resolve("as.log"), assemble.toArray(String[]::new));
        String place = "--section-start=.image=0x%x".formatted(address);
        execute(
                null,
                folder.resolve("ld.log"),
                "aarch64-linux-gnu-ld",
                place,
                "-o",
                program.toString(),
                object.toString());
        return program;
    }

    private Path unpack(String source) throws IOException {
        Path text = folder.resolve(source);
        try (InputStream resource = Objects.requireNonNull(Qemu.class.getResourceAsStream(source))) {
            Files.write(text, resource.readAllBytes());
        }
        return text;
    }

    /** Runs a process to its end. */
    static void execute(@org.jspecify.annotations.Nullable Path input, Path output, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(output.toFile());
        builder.redirectError(output.resolveSibling("error.log").toFile());
        if (input != null) {
            builder.redirectInput(input.toFile());
        }
        Process process = builder.start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        if (!ended || process.exitValue() != 0) {
            throw new IOException(
                    String.join(" ", command) + " failed: " + Files.readString(output.resolveSibling("error.log")));
        }
    }

    private static void write(Path input, List<SingleStep> steps, List<List<ProcessorState>> states)
            throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(input)))) {
            for (int i = 0; i < steps.size(); i++) {
                List<ProcessorState> from = states.get(i);
                ByteBuffer buffer = little(HEADER + from.size() * ProcessorState.SIZE);
                buffer.putInt(steps.get(i).before()).putInt(steps.get(i).word()).putLong(from.size());
                from.forEach(state -> state.write(buffer));
                out.write(buffer.array());
            }
        }
    }

    private static List<List<ProcessorState>> read(
            Path output, List<SingleStep> steps, List<List<ProcessorState>> states) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(Files.readAllBytes(output)).order(ByteOrder.LITTLE_ENDIAN);
        List<List<ProcessorState>> results = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            SingleStep step = steps.get(i);
            results.add(states.get(i).stream()
                    .map(from -> QemuErratum.correct(step, from, ProcessorState.read(buffer)))
                    .toList());
        }
        return results;
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
