package worldswitch.sessions.archive.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import worldswitch.emulator.device.disk.Disk;
import worldswitch.emulator.machine.VirtioDevices;
import worldswitch.emulator.memory.DeviceFailure;
import worldswitch.sessions.archive.ArchiveProblem;
import worldswitch.sessions.archive.ImageSource;
import worldswitch.sessions.archive.ImageSource.Wanted;
import worldswitch.sessions.archive.Images;
import worldswitch.sessions.drive.BytesDisk;

/**
 * {@code devices.tsv}: a row for each virtio device of the machine. It is there only if there are any, and a version that knows
 * of none refuses the file for it.
 */
final class DevicesForm {
    private static final String ENTRY = "devices.tsv";
    private static final String TITLE = "worldswitch devices 1";
    private static final int COLUMNS = 5;
    private static final String DRIVE = "drive";
    private static final String ENTROPY = "entropy";
    private static final String CONSOLE = "console";
    private static final String INSIDE = "embedded";
    private static final String ELSEWHERE = "digest";
    private static final String IMAGES = "images/";

    private final ListedEntries entries;
    private final ImageSource elsewhere;
    private final List<Disk> drives = new ArrayList<>();
    private OptionalLong entropy = OptionalLong.empty();
    private boolean console;

    private DevicesForm(ListedEntries entries, ImageSource elsewhere) {
        this.entries = entries;
        this.elsewhere = elsewhere;
    }

    static void write(VirtioDevices devices, Images how, Entries entries) {
        if (devices.isEmpty()) {
            return;
        }
        TableWriter table = new TableWriter(TITLE);
        for (Disk disk : devices.drives()) {
            boolean inside = how == Images.EMBEDDED && embed(disk, entries);
            table.row(
                    DRIVE,
                    TableWriter.text(disk.name()),
                    TableWriter.hex(disk.size()),
                    disk.sha256(),
                    inside ? INSIDE : ELSEWHERE);
        }
        devices.entropy().ifPresent(seed -> table.row(ENTROPY, "", TableWriter.hex(seed), "", ""));
        if (devices.console()) {
            table.row(CONSOLE, "", TableWriter.hex(0), "", "");
        }
        entries.add(ENTRY, table.bytes());
    }

    /** Puts what a drive holds among the entries; returns false if it is too much, or cannot be had any more. */
    private static boolean embed(Disk disk, Entries entries) {
        if (disk.size() > Images.LARGEST_DRIVE) {
            return false;
        }
        byte[] content = new byte[(int) disk.size()];
        try {
            disk.read(0, content, 0, content.length);
        } catch (DeviceFailure gone) {
            return false;
        }
        entries.addByDigest(IMAGES, content);
        return true;
    }

    static VirtioDevices read(ListedEntries entries, ImageSource elsewhere) throws ArchiveProblem {
        if (!entries.has(ENTRY)) {
            return VirtioDevices.NONE;
        }
        DevicesForm form = new DevicesForm(entries, elsewhere);
        TableReader.read(ENTRY, entries.read(ENTRY), TITLE, COLUMNS, form::add);
        return new VirtioDevices(form.drives, form.entropy, form.console);
    }

    private void add(TableRow row) throws ArchiveProblem {
        boolean first = !console && entropy.isEmpty();
        switch (row.cells().get(0)) {
            case DRIVE -> {
                require(row, first && drives.size() < VirtioDevices.MOST_DRIVES, "is a drive too many, or too late");
                drives.add(drive(row));
            }
            case ENTROPY -> {
                require(row, first, "is a second source of entropy, or comes too late");
                entropy = OptionalLong.of(row.hex(2));
            }
            case CONSOLE -> {
                require(row, !console, "is a second console");
                console = true;
            }
            default -> throw row.problem("this version knows no such device");
        }
    }

    private Disk drive(TableRow row) throws ArchiveProblem {
        Wanted wanted = new Wanted(row.text(1), row.hex(2), row.cells().get(3));
        long size = wanted.size();
        require(row, wanted.sha256().matches("[0-9a-f]{64}"), "column 4 is no SHA-256");
        require(row, size > 0 && size % Disk.SECTOR == 0 && size <= Disk.LARGEST, "is of a size that no drive has");
        boolean inside = row.cells().get(4).equals(INSIDE);
        require(row, inside || row.cells().get(4).equals(ELSEWHERE), "is neither embedded nor digest");
        Disk disk = inside ? new BytesDisk(wanted.name(), entries.read(IMAGES + wanted.sha256())) : find(wanted);
        if (disk.size() != wanted.size() || !disk.sha256().equals(wanted.sha256())) {
            throw new ArchiveProblem(
                    "drive '" + wanted.name() + "'",
                    "is another one than the session was saved with: it needs the one with SHA-256 " + wanted.sha256());
        }
        return disk;
    }

    private Disk find(Wanted wanted) throws ArchiveProblem {
        Optional<Disk> disk = elsewhere.disk(wanted);
        if (disk.isEmpty()) {
            disk = elsewhere.find(wanted).map(bytes -> new BytesDisk(wanted.name(), bytes));
        }
        return disk.orElseThrow(() -> new ArchiveProblem(
                "drive '" + wanted.name() + "'",
                "is not inside; the session needs a file of " + wanted.size() + " bytes with SHA-256 "
                        + wanted.sha256()));
    }

    private static void require(TableRow row, boolean condition, String problem) throws ArchiveProblem {
        if (!condition) {
            throw row.problem(problem);
        }
    }
}
