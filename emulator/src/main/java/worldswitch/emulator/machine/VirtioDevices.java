package worldswitch.emulator.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import worldswitch.emulator.device.disk.Disk;

/**
 * The virtio devices of a machine. They take the board's places from the last one down, as QEMU's do: the drives in their
 * order, then the source of entropy, then the console.
 *
 * @param drives what the drives hold when the machine starts
 * @param entropy the seed of the source of entropy; empty if there is none
 * @param console whether there is a console, which is then the machine's in place of the UART
 */
public record VirtioDevices(List<Disk> drives, OptionalLong entropy, boolean console) {
    /** No devices. */
    public static final VirtioDevices NONE = new VirtioDevices(List.of(), OptionalLong.empty(), false);

    /** The most drives of a machine. */
    public static final int MOST_DRIVES = 26;

    /**
     * Devices.
     *
     * @throws IllegalArgumentException if no machine has such
     */
    public VirtioDevices {
        drives = List.copyOf(drives);
        if (drives.size() > MOST_DRIVES) {
            throw new IllegalArgumentException(
                    "no machine has " + drives.size() + " drives, but " + MOST_DRIVES + " at most");
        }
        drives.forEach(VirtioDevices::check);
    }

    private static void check(Disk disk) {
        if (disk.size() <= 0 || disk.size() % Disk.SECTOR != 0 || disk.size() > Disk.LARGEST) {
            throw new IllegalArgumentException("drive " + disk.name() + ": no disk has " + disk.size() + " bytes, but "
                    + "whole sectors of " + Disk.SECTOR + " bytes, from one to " + (Disk.LARGEST >> 30) + " GiB");
        }
    }

    /** The devices in words. */
    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        drives.forEach(drive -> words.add(drive.toString()));
        entropy.ifPresent(seed -> words.add("entropy from " + seed));
        if (console) {
            words.add("a console");
        }
        return String.join(", ", words);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return equals(NONE);
    }
}
