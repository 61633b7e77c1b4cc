package worldswitch.emulator.oracle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** GNU as, GNU ld and QEMU's virt board as oracles for bare-metal programs. */
public final class Qemu {
    private static final int PATIENCE = 60;

    private Qemu() {}

    /** Whether everything that is needed is installed. */
    public static boolean isThere() {
        return Stream.of("qemu-system-aarch64", "aarch64-linux-gnu-as", "aarch64-linux-gnu-ld")
                .allMatch(Qemu::isInstalled);
    }

    /** The version that is installed: {@code 7.2.22}. */
    public static String version() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("worldswitch-qemu");
        try {
            execute(folder, List.of("qemu-system-aarch64", "--version"));
            return Files.readString(folder.resolve("output")).split(" ")[3];
        } finally {
            delete(folder);
        }
    }

    /** What a program prints that GNU as assembles, on one processor from EL2. */
    public static List<String> run(String assembly) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("worldswitch-qemu");
        try {
            return run(folder, Files.readAllBytes(assemble(folder, assembly)), 1, 2);
        } finally {
            delete(folder);
        }
    }

    /** What a firmware prints that lies in flash. */
    public static List<String> runFirmware(byte[] image, int startLevel) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("worldswitch-qemu");
        try {
            return run(folder, "-bios", image, 1, startLevel);
        } finally {
            delete(folder);
        }
    }

    /** What a program prints. */
    public static List<String> run(byte[] elf, int cpus, int startLevel) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("worldswitch-qemu");
        try {
            return run(folder, elf, cpus, startLevel);
        } finally {
            delete(folder);
        }
    }

    private static List<String> run(Path folder, byte[] elf, int cpus, int startLevel)
            throws IOException, InterruptedException {
        return run(folder, "-kernel", elf, cpus, startLevel);
    }

    private static List<String> run(Path folder, String how, byte[] image, int cpus, int startLevel)
            throws IOException, InterruptedException {
        Path program = Files.write(folder.resolve("run.elf"), image);
        List<String> command = new ArrayList<>(List.of("qemu-system-aarch64", "-cpu", "max", "-m", "128M"));
        command.addAll(List.of("-M", "virt,gic-version=3,its=on,virtualization=" + (startLevel == 2 ? "on" : "off")));
        command.addAll(List.of("-smp", Integer.toString(cpus), "-icount", "shift=0,sleep=off"));
        command.addAll(List.of("-display", "none", "-monitor", "none", "-serial", "file:" + folder.resolve("console")));
        command.addAll(List.of(how, program.toString()));
        execute(folder, command);
        return Files.readString(folder.resolve("console"), StandardCharsets.ISO_8859_1)
                .lines()
                .map(String::strip)
                .toList();
    }

    /** Assembles and links a program to the start of RAM. */
    private static Path assemble(Path folder, String assembly) throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("program.S"), assembly);
        Path object = folder.resolve("program.o");
        Path elf = folder.resolve("program.elf");
        execute(
                folder,
                List.of("aarch64-linux-gnu-as", "-march=armv8.5-a", "-o", object.toString(), source.toString()));
        execute(folder, List.of("aarch64-linux-gnu-ld", "-Ttext=0x40080000", "-o", elf.toString(), object.toString()));
        return elf;
    }

    private static void execute(Path folder, List<String> command) throws IOException, InterruptedException {
        Path out = folder.resolve("output");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(PATIENCE, TimeUnit.SECONDS);
        process.destroyForcibly();
        if (!ended || process.exitValue() != 0) {
            throw new IllegalStateException(command.get(0) + " failed: " + Files.readString(out));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
