package worldswitch.emulator.isa;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** GNU binutils for AArch64, the oracle of the instruction table. Tests skip where they are not installed. */
final class GnuTools {
    private static final String PREFIX = "aarch64-linux-gnu-";
    private static final String MARCH = "-march=armv8.7-a+memtag+rng+profile+fp16+crypto+sha3+sm4+i8mm";
    private static final Pattern ERROR = Pattern.compile("source\\.s:(\\d+): Error");

    private final Path folder;

    /**
     * Works in a folder.
     *
     * @param folder where the tools' files go
     */
    GnuTools(Path folder) {
        assumeTrue(isInstalled("objdump") && isInstalled("as") && isInstalled("objcopy"), "no " + PREFIX + "binutils");
        this.folder = folder;
    }

    /** The disassembly of words that lie from address 0 on, in objdump's spelling with single blanks, without comments. */
    List<String> disassemble(List<Integer> words) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4 * words.size()).order(ByteOrder.LITTLE_ENDIAN);
        words.forEach(bytes::putInt);
        Files.write(folder.resolve("words"), bytes.array());
        String output = run("objdump", "-D", "-z", "-b", "binary", "-m", "aarch64", "words");
        return output.lines()
                .map(line -> line.split("\t", 3))
                .filter(cells -> cells.length == 3)
                .map(cells -> cells[2].replaceAll("\\s*//.*", "")
                        .replaceAll("\\s+", " ")
                        .strip())
                .toList();
    }

    /** The words that an assembly source gives. */
    List<Integer> assemble(String source) throws IOException {
        Files.writeString(folder.resolve("source.s"), source);
        String complaints = run("as", MARCH, "source.s", "-o", "object");
        if (complaints.contains("Error")) {
            throw new IllegalArgumentException(complaints);
        }
        run("objcopy", "-O", "binary", "-j", ".text", "object", "text");
        ByteBuffer bytes =
                ByteBuffer.wrap(Files.readAllBytes(folder.resolve("text"))).order(ByteOrder.LITTLE_ENDIAN);
        return Stream.generate(bytes::getInt).limit(bytes.capacity() / 4).toList();
    }

    /** The words of those statements that the assembler takes, each by its statement. */
    Map<String, Integer> assembleEach(List<String> statements) throws IOException {
        Files.write(folder.resolve("source.s"), statements);
        String complaints = run("as", MARCH, "source.s", "-o", "object");
        Set<Integer> refused = ERROR.matcher(complaints)
                .results()
                .map(result -> Integer.parseInt(result.group(1)) - 1)
                .collect(Collectors.toSet());
        List<String> accepted = IntStream.range(0, statements.size())
                .filter(line -> !refused.contains(line))
                .mapToObj(statements::get)
                .toList();
        List<Integer> words = assemble(String.join("\n", accepted) + "\n");
        Map<String, Integer> result = new LinkedHashMap<>();
        IntStream.range(0, accepted.size()).forEach(i -> result.put(accepted.get(i), words.get(i)));
        return result;
    }

    private String run(String tool, String... arguments) throws IOException {
        List<String> command =
                Stream.concat(Stream.of(PREFIX + tool), Stream.of(arguments)).toList();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static boolean isInstalled(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, PREFIX + tool)));
    }
}
