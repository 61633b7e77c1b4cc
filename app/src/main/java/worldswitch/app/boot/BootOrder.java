package worldswitch.app.boot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import worldswitch.emulator.device.disk.Disk;
import worldswitch.emulator.machine.VirtioDevices;
import worldswitch.sessions.drive.DriveProblem;
import worldswitch.sessions.drive.FileDisk;

/**
 * What a window is to boot: a kernel or a firmware, and the drives of its machine.
 *
 * @param request the kernel with what it is booted with; or a firmware in the kernel's place
 * @param firmware whether it is a firmware, which takes neither RAM disk nor command line
 * @param drives files with disk images, each a virtio block device; what the guest writes stays in the machine
 */
public record BootOrder(BootRequest request, boolean firmware, List<Path> drives) {
    private static final String WRITE = ",write";

    public BootOrder {
        drives = List.copyOf(drives);
    }

    /** A kernel on a machine without drives. */
    public static BootOrder of(BootRequest request) {
        return new BootOrder(request, false, List.of());
    }

    /** The file of the kernel or of the firmware. */
    public Path file() {
        return request.kernel();
    }

    /**
     * Reads the files. Takes as long as they are large.
     *
     * @throws BootProblem if a file cannot be read or is not what it should be, or all together do not make a machine
     */
    public Booted read() throws BootProblem {
        Booted booted = firmware ? readFirmware() : request.read();
        return new Booted(booted.plan().with(devices()), booted.origin());
    }

    /**
     * Looks at one entry alone, reading it if it is a file.
     *
     * @throws BootProblem if it is wrong, or if the machine is
     */
    void check(BootEntry entry) throws BootProblem {
        if (entry == BootEntry.DRIVES) {
            devices();
        } else if (entry == BootEntry.FIRMWARE) {
            readFirmware();
        } else if (!firmware || !entry.isForKernel()) {
            request.check(entry);
        }
    }

    private Booted readFirmware() throws BootProblem {
        try {
            return request.readFirmware();
        } catch (BootProblem e) {
            throw e.entry() == BootEntry.KERNEL ? new BootProblem(BootEntry.FIRMWARE, file(), e.reason()) : e;
        }
    }

    private VirtioDevices devices() throws BootProblem {
        List<Disk> disks = new ArrayList<>();
        for (Path drive : drives) {
            disks.add(disk(drive));
        }
        try {
            return new VirtioDevices(disks, OptionalLong.empty(), false);
        } catch (IllegalArgumentException e) {
            throw new BootProblem(BootEntry.DRIVES, String.valueOf(e.getMessage()));
        }
    }

    private static Disk disk(Path drive) throws BootProblem {
        if (drive.toString().endsWith(WRITE)) {
            throw new BootProblem(
                    BootEntry.DRIVES,
                    drive
                            + ": a session's run can go on again, so that there is no end at which the file could be written; "
                            + "worldswitch boot --drive " + drive + " has one");
        }
        try {
            return FileDisk.open(drive);
        } catch (DriveProblem e) {
            throw new BootProblem(BootEntry.DRIVES, e.getMessage());
        }
    }
}
