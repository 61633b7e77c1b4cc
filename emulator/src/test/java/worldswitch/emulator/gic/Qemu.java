package worldswitch.emulator.gic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** GNU as and QEMU as oracles: assembles a bare-metal program and runs it on QEMU's virt board. */
final class Qemu {
    private Qemu() {}

    /** Whether everything that is needed is installed. */
    static boolean isThere() {
        return Stream.of("qemu-system-aarch64", "aarch64-linux-gnu-as", "aarch64-linux-gnu-ld")
                .allMatch(Qemu::isInstalled);
    }

    /** What the program prints. */
    static List<String> run(String assembly) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("worldswitch-qemu");
        try {
            Path elf = assemble(folder, assembly);
            return output(
                            folder,
                            "qemu-system-aarch64",
                            "-M",
                            "virt,virtualization=on,gic-version=3,its=off",
                            "-cpu",
                            "max",
                            "-m",
                            "128M",
                            "-display",
                            "none",
                            "-serial",
                            "stdio",
                            "-monitor",
                            "none",
                            "-kernel",
                            elf.toString())
                    .lines()
                    .map(String::strip)
                    .toList();
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                files.forEach(file -> file.toFile().delete());
            }
            Files.delete(folder);
        }
    }

    /** Assembles and links a program to the start of RAM. */
    static Path assemble(Path folder, String assembly) throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("program.S"), assembly);
        Path object = folder.resolve("program.o");
        Path elf = folder.resolve("program.elf");
        output(folder, "aarch64-linux-gnu-as", "-march=armv8.5-a", "-o", object.toString(), source.toString());
        output(folder, "aarch64-linux-gnu-ld", "-Ttext=0x40080000", "-o", elf.toString(), object.toString());
        return elf;
    }

    private static String output(Path folder, String... command) throws IOException, InterruptedException {
        Path out = folder.resolve("output");
        Process process = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        String text = Files.readString(out, StandardCharsets.ISO_8859_1);
        if (!ended || process.exitValue() != 0) {
            throw new IllegalStateException(command[0] + " failed: " + text);
        }
        return text;
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
