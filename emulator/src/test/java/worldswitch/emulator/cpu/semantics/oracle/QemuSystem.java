package worldswitch.emulator.cpu.semantics.oracle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** QEMU as a bare machine that executes pointer authentication instructions under QARMA5. */
final class QemuSystem {
    private static final long IMAGE = 0x4008_0000;
    private static final long CASES = 0x4800_0000;
    private static final int CASE_SIZE = 4 * Long.BYTES;

    private final Path folder;

    QemuSystem(Path folder) {
        this.folder = folder;
    }

    /** The results of cases of one regime. */
    List<Long> run(AuthenticationRegime regime, List<AuthenticationCase> cases)
            throws IOException, InterruptedException {
        int host = regime == AuthenticationRegime.HOST ? 1 : 0;
        Path program = new Qemu(folder).build("system.S", IMAGE, "HOST=" + host);
        Path input = folder.resolve("cases");
        Path output = folder.resolve("results");
        Files.write(input, bytes(cases));
        Qemu.execute(
                null,
                folder.resolve("qemu.log"),
                "qemu-system-aarch64",
                "-machine",
                "virt," + regime.machine(),
                "-cpu",
                "max,pauth-impdef=off",
                "-m",
                "256",
                "-display",
                "none",
                "-monitor",
                "none",
                "-semihosting-config",
                "enable=on,target=native",
                "-serial",
                "file:" + output,
                "-device",
                "loader,file=%s,addr=0x%x,force-raw=on".formatted(input, CASES),
                "-kernel",
                program.toString());
        return results(Files.readAllBytes(output));
    }

    private static byte[] bytes(List<AuthenticationCase> cases) {
        int size = (AuthenticationCase.KEYS.length + 1) * Long.BYTES + cases.size() * CASE_SIZE;
        ByteBuffer buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        for (long key : AuthenticationCase.KEYS) {
            buffer.putLong(key);
        }
        buffer.putLong(cases.size());
        for (AuthenticationCase one : cases) {
            buffer.putLong(one.word())
                    .putLong(one.control())
                    .putLong(one.pointer())
                    .putLong(one.modifier());
        }
        return buffer.array();
    }

    private static List<Long> results(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        List<Long> results = new ArrayList<>();
        while (buffer.hasRemaining()) {
            results.add(buffer.getLong());
        }
        return results;
    }
}
