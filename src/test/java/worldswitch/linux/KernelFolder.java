package worldswitch.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import worldswitch.emulator.machine.MachineConfiguration;
import worldswitch.emulator.machine.linux.BootFiles;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.library.KernelBoot;
import worldswitch.sessions.run.plan.Plan;

/**
 * Where Debian's kernel lies, {@code vmlinuz}, and an initial RAM disk that prints what it finds, {@code initramfs.cpio.gz}:
 * in the folder that the system property {@code worldswitch.kernel} or the environment variable {@code WORLDSWITCH_KERNEL}
 * names, or in {@code target/kernel} of this module, which continuous integration fills if it can.
 */
public record KernelFolder(Path folder) {
    /** The folder; a test that asks for it is skipped if there is none. */
    public static KernelFolder find() {
        Optional<Path> found = Stream.of(
                        System.getProperty("worldswitch.kernel"),
                        System.getenv("WORLDSWITCH_KERNEL"),
                        "target/kernel",
                        "src/test/target/kernel")
                .filter(name -> name != null && !name.isEmpty())
                .map(Path::of)
                .filter(folder -> Files.isReadable(folder.resolve("vmlinuz"))
                        && Files.isReadable(folder.resolve("initramfs.cpio.gz")))
                .findFirst();
        Assumptions.assumeTrue(
                found.isPresent(),
                "no folder with Debian's arm64 kernel (vmlinuz) and initramfs.cpio.gz: "
                        + "name one with -Dworldswitch.kernel or WORLDSWITCH_KERNEL");
        return new KernelFolder(found.orElseThrow());
    }

    public byte[] kernel() throws IOException {
        return Files.readAllBytes(folder.resolve("vmlinuz"));
    }

    /** The disk that also loads the virtio drivers of just this kernel; a test that asks for it is skipped if it is not there. */
    byte[] initialRamDiskWithVirtio() throws IOException {
        Path disk = folder.resolve("initramfs-virtio-6.12.cpio.gz");
        Assumptions.assumeTrue(Files.isReadable(disk), "no " + disk + ", which loads the virtio drivers");
        return Files.readAllBytes(disk);
    }

    public byte[] initialRamDisk() throws IOException {
        return Files.readAllBytes(folder.resolve("initramfs.cpio.gz"));
    }

    /**
     * A boot of the kernel with that disk, on half a gigabyte.
     *
     * @param cpu a name of {@code --cpu}
     * @param more what is appended to the kernel's command line
     */
    Plan plan(String cpu, int cpus, String more) throws IOException, LoadProblem {
        MachineConfiguration machine = new MachineConfiguration(512L << 20, cpus, false, false, Set.of(), 2, cpu);
        BootFiles files = new BootFiles(kernel(), initialRamDisk(), null, "console=ttyAMA0 earlycon" + more);
        return KernelBoot.plan("vmlinuz", machine, files);
    }
}
