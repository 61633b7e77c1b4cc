package worldswitch.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import worldswitch.emulator.machine.MachineConfiguration;
import worldswitch.emulator.machine.linux.BootFiles;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.control.MachineSession;
import worldswitch.sessions.gdb.GdbServer;
import worldswitch.sessions.library.KernelBoot;
import worldswitch.sessions.run.plan.Plan;

/** gdb on a boot of Debian's kernel: to KVM's first entry into a guest, and across it. */
@Tag("campaign")
class DebianDebuggerTest {
    private static final Path GDB = Path.of("/usr/bin/gdb-multiarch");
    private static final String SCRIPT = "gdb-kvm.txt";

    private static Plan plan() throws IOException, LoadProblem {
        KernelFolder folder = KernelFolder.find();
        MachineConfiguration machine =
                new MachineConfiguration(512L << 20, 2, false, false, Set.of(), 2, "neoverse-n1");
        return KernelBoot.plan(
                "vmlinuz",
                machine,
                new BootFiles(folder.kernel(), folder.initialRamDisk(), null, "console=ttyAMA0 earlycon"));
    }

    private static String script(String text, GdbServer server) {
        return text.replace("PORT", Integer.toString(server.port()));
    }

    private static String gdb(Path script) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(GDB.toString(), "-nx", "-batch", "-x", script.toString()))
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void gdb_stops_where_kvm_enters_a_guest_and_follows_it_there(@TempDir Path folder) throws Exception {
        assumeTrue(Files.isExecutable(GDB), GDB + " is not installed");
        try (MachineSession session = new MachineSession(plan());
                GdbServer server = new GdbServer(session, 0)) {
            String text;
            try (var resource = DebianDebuggerTest.class.getResourceAsStream(SCRIPT)) {
                text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            }
            String output = gdb(Files.writeString(folder.resolve("script"), script(text, server)));
            assertThat(output.lines().filter(line -> line.startsWith("> ")))
                    .as(output)
                    .containsExactly("> at the entry: EL2, TGE 0, VM 1, RW 1", "> in the guest: EL1, pc 0x80000000");
            assertThat(output)
                    .as(output)
                    .contains("hypervisor, EL2, 0x", ", __guest_enter, at moment ")
                    .containsPattern("#1 0x[0-9a-f]+ __?kvm_vcpu_run")
                    .contains("EL1, 0x80000000, no symbol")
                    .contains("Thread 2", "CPU 1, EL")
                    .contains("no guest exit so far");
        }
    }
}
