package worldswitch.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import worldswitch.emulator.device.disk.Disk;
import worldswitch.emulator.machine.VirtioDevices;
import worldswitch.sessions.drive.DriveProblem;
import worldswitch.sessions.drive.FileDisk;
import worldswitch.sessions.drive.WrittenDrive;
import worldswitch.sessions.headless.HeadlessRun;

/** The virtio devices of a machine: drives in the order given, a source of entropy, a console. */
final class VirtioOptions {
    /** Where the console is. */
    enum ConsolePlace {
        /** The PL011. */
        uart,
        /** A virtio console. */
        virtio
    }

    private static final String WRITE = ",write";

    @Option(
            names = "--drive",
            paramLabel = "FILE[,write]",
            description = "a disk image as a virtio block device; what the guest writes stays in the machine, "
                    + "or with write goes to the file when the run has ended; may be given several times")
    private List<String> drives = List.of();

    @Option(
            names = "--entropy",
            paramLabel = "SEED",
            description = "a virtio source of entropy whose bytes follow from this number")
    private @Nullable Long seed;

    @Option(
            names = "--console",
            paramLabel = "WHERE",
            description = "which device standard input and output are joined to: ${COMPLETION-CANDIDATES}; "
                    + "uart if not given")
    private ConsolePlace console = ConsolePlace.uart;

    /** Whether none is wanted. */
    boolean isEmpty() {
        return drives.isEmpty() && seed == null && console == ConsolePlace.uart;
    }

    /** Whether a file is to be written to. */
    boolean writes() {
        return drives.stream().anyMatch(drive -> drive.endsWith(WRITE));
    }

    /** The devices, the files of the drives read through; anything wrong with one is a {@link UserProblem}. */
    VirtioDevices devices() {
        List<Disk> disks = new ArrayList<>();
        for (String drive : drives) {
            disks.add(disk(drive));
        }
        try {
            return new VirtioDevices(
                    disks, seed == null ? OptionalLong.empty() : OptionalLong.of(seed), console == ConsolePlace.virtio);
        } catch (IllegalArgumentException e) {
            throw new UserProblem(String.valueOf(e.getMessage()));
        }
    }

    private static Disk disk(String drive) {
        try {
            Path file = file(drive);
            FileDisk disk = FileDisk.open(file);
            if (drive.endsWith(WRITE)) {
                WrittenDrive.check(file);
            }
            return disk;
        } catch (DriveProblem e) {
            throw new UserProblem("--drive " + e.getMessage());
        }
    }

    private static Path file(String drive) {
        return Files.path(drive.endsWith(WRITE) ? drive.substring(0, drive.length() - WRITE.length()) : drive);
    }

    /**
     * The run has ended: what its guest wrote goes to the files that it may go to.
     *
     * @return what was written, a line for each file
     */
    List<String> write(HeadlessRun run) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < drives.size(); i++) {
            if (drives.get(i).endsWith(WRITE)) {
                lines.add(write(run, i, file(drives.get(i))));
            }
        }
        return lines;
    }

    private static String write(HeadlessRun run, int number, Path file) {
        try {
            return WrittenDrive.write(run.disks().get(number), file)
                    ? file + ": holds now what the guest wrote"
                    : file + ": left as it was, the guest wrote nothing";
        } catch (DriveProblem e) {
            throw new UserProblem("--drive " + e.getMessage());
        }
    }
}
