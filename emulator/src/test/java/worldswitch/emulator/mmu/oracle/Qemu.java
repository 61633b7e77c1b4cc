package worldswitch.emulator.mmu.oracle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Runs cases on QEMU. */
final class Qemu {
    private final Path folder;

    Qemu(Path folder) {
        this.folder = folder;
    }

    /** Whether QEMU and the GNU assembler can be called. */
    static boolean isThere() {
        return List.of(
                        "qemu-system-aarch64",
                        "aarch64-linux-gnu-as",
                        "aarch64-linux-gnu-ld",
                        "aarch64-linux-gnu-objcopy")
                .stream()
                .allMatch(Qemu::answers);
    }

    private static boolean answers(String tool) {
        try {
            Process process = new ProcessBuilder(tool, "--version")
                    .redirectErrorStream(true)
                    .start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The line that the driver prints for each case. */
    List<String> run(List<TranslationCase> cases, String cpu) throws IOException, InterruptedException {
        Path code = assemble();
        Path data = Files.write(folder.resolve("cases.bin"), image(cases));
        Path console = folder.resolve("console");
        call(
                "qemu-system-aarch64",
                "-M",
                "virt,virtualization=on",
                "-cpu",
                cpu,
                "-m",
                "128",
                "-display",
                "none",
                "-monitor",
                "none",
                "-serial",
                "file:" + console,
                "-device",
                "loader,file=" + code + ",addr=0x41000000,force-raw=on",
                "-device",
                "loader,file=" + data + ",addr=0x41100000,force-raw=on",
                "-device",
                "loader,addr=0x41000000,cpu-num=0");
        return Files.readAllLines(console);
    }

    private static byte[] image(List<TranslationCase> cases) {
        ByteBuffer memory =
                ByteBuffer.allocate((cases.size() + 1) * TranslationCase.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < cases.size(); i++) {
            cases.get(i).writeTo(memory, i);
        }
        return memory.array();
    }

    private Path assemble() throws IOException, InterruptedException {
        Path source = folder.resolve("driver.S");
        try (var stream =
                Objects.requireNonNull(Qemu.class.getResourceAsStream("/worldswitch/emulator/mmu/oracle/driver.S"))) {
            Files.copy(stream, source);
        }
        Path object = folder.resolve("driver.o");
        Path linked = folder.resolve("driver.elf");
        Path binary = folder.resolve("driver.bin");
        call("aarch64-linux-gnu-as", "-o", object.toString(), source.toString());
        call("aarch64-linux-gnu-ld", "-e", "start", "-Ttext=0x41000000", "-o", linked.toString(), object.toString());
        call("aarch64-linux-gnu-objcopy", "-O", "binary", linked.toString(), binary.toString());
        return binary;
    }

    private static void call(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(command[0] + " does not end");
        }
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.exitValue() != 0) {
            throw new IOException(command[0] + ": " + said);
        }
    }
}
