package worldswitch.emulator.machine.bios;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import worldswitch.emulator.machine.MachineConfiguration;
import worldswitch.emulator.machine.linux.BootFiles;
import worldswitch.emulator.machine.linux.LinuxImage;
import worldswitch.emulator.machine.load.FirmwareItem;
import worldswitch.emulator.machine.load.LoadProblem;

/**
 * A kernel, its initial RAM disk and its command line as a firmware finds them in fw_cfg, under the numbers of QEMU's
 * {@code include/standard-headers/linux/qemu_fw_cfg.h}: the bytes of each, and how many they are.
 */
final class PassedKernel {
    private static final int KERNEL_SIZE = 0x08;
    private static final int KERNEL = 0x11;
    private static final int DISK_SIZE = 0x0b;
    private static final int DISK = 0x12;
    private static final int LINE_SIZE = 0x14;
    private static final int LINE = 0x15;

    private PassedKernel() {}

    /** The items; without an initial RAM disk those of it are not there. */
    static List<FirmwareItem> items(MachineConfiguration machine, BootFiles files) throws LoadProblem {
        List<FirmwareItem> items = new ArrayList<>();
        add(items, KERNEL_SIZE, KERNEL, "kernel", LinuxImage.unpacked(files.kernel(), machine.memory()));
        if (files.initialRamDisk().length > 0) {
            add(items, DISK_SIZE, DISK, "initial RAM disk", files.initialRamDisk());
        }
        byte[] line = (files.commandLine() + "\0").getBytes(StandardCharsets.UTF_8);
        add(items, LINE_SIZE, LINE, "command line", line);
        return items;
    }

    private static void add(List<FirmwareItem> items, int size, int number, String name, byte[] bytes) {
        byte[] length = ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(bytes.length)
                .array();
        items.add(new FirmwareItem(size, "bytes of the " + name, length));
        items.add(new FirmwareItem(number, name, bytes));
    }
}
