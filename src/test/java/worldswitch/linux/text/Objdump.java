package worldswitch.linux.text;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** GNU objdump for AArch64 as a child process. */
final class Objdump {
    private static final String NAME = "aarch64-linux-gnu-objdump";

    private Objdump() {}

    /** Whether it is installed. */
    static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, NAME)));
    }

    /**
     * How it writes words, with single blanks and without comments.
     *
     * @param folder where a file of the words may be
     * @param address where the first word lies
     */
    static List<String> disassemble(Path folder, int[] words, long address) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * words.length).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(words).forEach(bytes::putInt);
        Path file = Files.write(folder.resolve("words"), bytes.array());
        String where = "--adjust-vma=0x" + Long.toHexString(address);
        Process process = new ProcessBuilder(NAME, "-D", "-z", "-b", "binary", "-m", "aarch64", where, file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader reader = process.inputReader()) {
            return reader.lines()
                    .map(line -> line.split("\t", 3))
                    .filter(cells -> cells.length == 3)
                    .map(cells -> plain(cells[2]))
                    .toList();
        }
    }

    private static String plain(String text) {
        int comment = text.indexOf("//");
        return (comment < 0 ? text : text.substring(0, comment))
                .replace('\t', ' ')
                .strip();
    }
}
