package worldswitch.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.Machine;
import worldswitch.emulator.machine.MachineConfiguration;
import worldswitch.emulator.machine.VirtioDevices;
import worldswitch.emulator.machine.linux.BootFiles;
import worldswitch.emulator.machine.linux.LinuxBoot;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.drive.DriveProblem;
import worldswitch.sessions.drive.FileDisk;

/** Debian's own driver reads a drive: the guest's digest of it is that of the host. */
class DebianDriveTest {
    private static final int SIZE = 8 << 20;
    private static final int READ = 4 << 20;
    private static final long SOON = 1_900_000_000;

    @TempDir
    private Path folder;

    private static String md5(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    }

    @Tag("campaign")
    @Test
    void the_kernel_finds_the_drive_and_reads_what_the_file_holds()
            throws IOException, NoSuchAlgorithmException, LoadProblem, DriveProblem {
        KernelFolder kernels = KernelFolder.find();
        byte[] disk = kernels.initialRamDiskWithVirtio();
        byte[] content = new byte[SIZE];
        new Random(3).nextBytes(content);
        Path file = folder.resolve("disk.img");
        Files.write(file, content);

        VirtioDevices devices = new VirtioDevices(List.of(FileDisk.open(file)), OptionalLong.empty(), false);
        MachineConfiguration configuration =
                new MachineConfiguration(1L << 30, 1, false, false, Set.of(), 2, "max").with(devices);
        Machine machine = new Machine(configuration);
        StringBuilder console = new StringBuilder();
        machine.observe(new MachineObserver() {
            @Override
            public void console(int value) {
                console.append((char) value);
            }
        });
        BootFiles files = new BootFiles(kernels.kernel(), disk, null, "console=ttyAMA0 earlycon");
        machine.load(LinuxBoot.program(configuration, files));
        machine.run(SOON);

        assertThat(console.toString())
                .contains("virtio_blk virtio0: [vda] 16384 512-byte logical blocks")
                .contains(md5(Arrays.copyOf(content, READ)))
                .contains("CORPUS: virtio-blk ok")
                .contains("CORPUS: kvm ok (11 mmio exits)")
                .contains("reboot: Power down");
        assertThat(Files.readAllBytes(file)).isEqualTo(content);
    }
}
