package worldswitch.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.Machine;
import worldswitch.emulator.machine.MachineConfiguration;
import worldswitch.emulator.machine.linux.BootFiles;
import worldswitch.emulator.machine.linux.LinuxBoot;
import worldswitch.emulator.machine.load.LoadProblem;

/** An unmodified Debian kernel on the board. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DebianBootTest {
    private KernelFolder folder;
    private byte[] kernel;
    private byte[] disk;

    @BeforeAll
    void find() throws IOException {
        folder = KernelFolder.find();
        kernel = folder.kernel();
        disk = folder.initialRamDisk();
    }

    /** What a boot printed, and the hash of the machine where it stopped. */
    private record Boot(String console, long instructions, long hash) {}

    private Boot boot(String cpu, String commandLine, long instructions) throws LoadProblem {
        return boot(cpu, 1, commandLine, instructions);
    }

    private Boot boot(String cpu, int cpus, String commandLine, long instructions) throws LoadProblem {
        MachineConfiguration configuration = new MachineConfiguration(1L << 30, cpus, false, false, Set.of(), 2, cpu);
        Machine machine = new Machine(configuration);
        StringBuilder console = new StringBuilder();
        machine.observe(new MachineObserver() {
            @Override
            public void console(int value) {
                console.append((char) value);
            }
        });
        machine.load(LinuxBoot.program(configuration, new BootFiles(kernel, disk, null, commandLine)));
        machine.run(instructions);
        return new Boot(console.toString(), machine.time().instructions(), machine.stateHash());
    }

    @Test
    void the_kernel_comes_up_at_el2_finds_its_firmware_and_prints_the_same_twice() throws LoadProblem {
        Boot first = boot("max", "console=ttyAMA0 earlycon", 30_000_000);
        assertThat(first.console())
                .contains("Booting Linux on physical CPU 0x0000000000")
                .contains("earlycon: pl11 at MMIO 0x0000000009000000")
                .contains("node   0: [mem 0x0000000040000000-0x000000007fffffff]")
                .contains("psci: PSCIv1.1 detected in firmware.")
                .contains("CPU features: detected: Virtualization Host Extensions");
        assertThat(boot("max", "console=ttyAMA0 earlycon", 30_000_000)).isEqualTo(first);
    }

    @Tag("campaign")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            max         |                                       | VHE mode initialized successfully
            max         | kvm-arm.mode=nvhe                     | Hyp nVHE mode initialized successfully
            max         | kvm-arm.mode=protected                | Protected hVHE mode initialized successfully
            neoverse-n1 |                                       | VHE mode initialized successfully
            neoverse-n1 | kvm-arm.mode=nvhe                     | Hyp nVHE mode initialized successfully
            neoverse-n1 | kvm-arm.mode=protected                | Protected hVHE mode initialized successfully
            cortex-a57  |                                       | Hyp nVHE mode initialized successfully
            """)
    void a_guest_runs_under_kvm_in_every_mode_and_the_machine_switches_off(
            String cpu, @Nullable String mode, String says) throws LoadProblem {
        Boot boot = boot(cpu, "console=ttyAMA0 earlycon" + (mode == null ? "" : " " + mode), 1_600_000_000);
        assertThat(boot.console())
                .contains(says)
                .contains("CORPUS: shell up")
                .contains("CORPUS: kvm ok (11 mmio exits)")
                .contains("CORPUS: powering off")
                .contains("reboot: Power down");
        assertThat(boot.instructions()).isLessThan(1_600_000_000);
    }

    @Tag("campaign")
    @Test
    void two_processors_run_a_guest_too() throws LoadProblem {
        assertThat(boot("max", 2, "console=ttyAMA0 earlycon", 1_800_000_000).console())
                .contains("smp: Brought up 1 node, 2 CPUs")
                .contains("CORPUS: kvm ok (11 mmio exits)");
    }
}
