package worldswitch.emulator.machine.bios;

import java.util.List;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.device.flash.FlashBank;
import worldswitch.emulator.machine.Machine;
import worldswitch.emulator.machine.MachineConfiguration;
import worldswitch.emulator.machine.devicetree.DeviceTree;
import worldswitch.emulator.machine.devicetree.FlattenedTree;
import worldswitch.emulator.machine.devicetree.FlattenedTreeReader;
import worldswitch.emulator.machine.devicetree.VirtTree;
import worldswitch.emulator.machine.linux.BootFiles;
import worldswitch.emulator.machine.load.FirmwareItem;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.machine.load.Program;
import worldswitch.emulator.machine.load.Segment;
import worldswitch.emulator.machine.load.SymbolTable;

/**
 * Puts a firmware into the first bank of flash, where it is entered at address 0, and the device tree at the start of RAM, where
 * firmware for QEMU's virt board looks for it.
 */
public final class FirmwareBoot {
    private FirmwareBoot() {}

    /**
     * The program that starts a firmware.
     *
     * @param image the firmware, as it is to lie in flash
     * @param given a flattened device tree in place of the board's own, or null
     * @throws LoadProblem if the firmware is empty or goes beyond its bank, or the tree is none or does not fit into RAM
     */
    public static Program program(MachineConfiguration machine, byte[] image, byte @Nullable [] given)
            throws LoadProblem {
        return program(machine, image, tree(machine, given), List.of());
    }

    /**
     * The program that starts a firmware which finds a kernel in fw_cfg, as with QEMU's {@code -bios} and {@code -kernel}
     * together, to load it or not. The command line is in the device tree, too.
     *
     * @throws LoadProblem for the same reasons, or if the kernel is empty, or gzip has packed it and it cannot be unpacked
     */
    public static Program withKernel(MachineConfiguration machine, byte[] image, BootFiles files) throws LoadProblem {
        DeviceTree tree = tree(machine, files.tree());
        tree.commandLine(files.commandLine());
        return program(machine, image, tree, PassedKernel.items(machine, files));
    }

    private static Program program(
            MachineConfiguration machine, byte[] image, DeviceTree described, List<FirmwareItem> items)
            throws LoadProblem {
        if (image.length == 0 || image.length > FlashBank.SIZE) {
            throw new LoadProblem(
                    "firmware",
                    "has " + image.length + " bytes, and a bank of flash takes from 1 to " + FlashBank.SIZE);
        }
        byte[] tree = FlattenedTree.write(described);
        if (tree.length > machine.memory()) {
            throw new LoadProblem("device tree", "is larger than the machine's memory");
        }
        return new Program(
                0,
                List.of(
                        new Segment("firmware", 0, image, image.length),
                        new Segment("device tree", Machine.RAM, tree, tree.length)),
                SymbolTable.EMPTY,
                items);
    }

    private static DeviceTree tree(MachineConfiguration machine, byte @Nullable [] given) throws LoadProblem {
        if (given == null) {
            return VirtTree.of(machine);
        }
        DeviceTree tree = FlattenedTreeReader.read(given);
        tree.memory(Machine.RAM, machine.memory());
        return tree;
    }
}
