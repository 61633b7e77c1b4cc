package worldswitch.emulator.machine.linux;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import worldswitch.emulator.machine.Machine;
import worldswitch.emulator.machine.MachineConfiguration;
import worldswitch.emulator.machine.devicetree.DeviceTree;
import worldswitch.emulator.machine.devicetree.FlattenedTree;
import worldswitch.emulator.machine.devicetree.FlattenedTreeReader;
import worldswitch.emulator.machine.devicetree.VirtTree;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.machine.load.Program;
import worldswitch.emulator.machine.load.Segment;
import worldswitch.emulator.machine.load.SymbolTable;

/**
 * Lays a kernel out in memory as a boot loader does, by Linux's {@code Documentation/arch/arm64/booting.rst}.
 *
 * <pre>
 *   0x4000_0000              a loader of six instructions: x0 = the device tree, x1 to x3 = 0, and a branch to the kernel
 *   2 MiB behind it          the kernel, at its text offset
 *   128 MiB, or half of RAM  the initial RAM disk, or behind the kernel if that reaches so far
 *   the next 2 MiB           the device tree
 * </pre>
 *
 * <p>QEMU places them, and starts the kernel, in just this way, so that instruction counts of the two can be compared.
 */
public final class LinuxBoot {
    private static final long BLOCK = 2 << 20;
    private static final long PAGE = 4096;
    private static final long DISK_OFFSET = 128 << 20;
    /** Bytes before which a kernel leaves no room for the loader. */
    private static final long LOADER_ROOM = 4096;

    /** LDR X0, tree; MOV X1, XZR; MOV X2, XZR; MOV X3, XZR; LDR X4, kernel; BR X4; and the two literals. */
    private static final int[] LOADER = {0x580000c0, 0xaa1f03e1, 0xaa1f03e2, 0xaa1f03e3, 0x58000084, 0xd61f0080};

    private final MachineConfiguration machine;
    private final List<Segment> segments = new ArrayList<>();
    private long free;

    private LinuxBoot(MachineConfiguration machine) {
        this.machine = machine;
    }

    /**
     * The program that boots a kernel.
     *
     * @throws LoadProblem if a file is not what it should be, or they do not fit the machine's memory together
     */
    public static Program program(MachineConfiguration machine, BootFiles files) throws LoadProblem {
        return new LinuxBoot(machine).lay(files);
    }

    private Program lay(BootFiles files) throws LoadProblem {
        DeviceTree tree = files.tree() == null ? VirtTree.of(machine) : FlattenedTreeReader.read(files.tree());
        if (files.tree() != null) {
            tree.memory(Machine.RAM, machine.memory());
        }
        tree.commandLine(files.commandLine());
        long kernel = kernel(LinuxImage.read(files.kernel(), machine.memory()));
        disk(files.initialRamDisk(), tree);
        long treeAt = place("device tree", up(free, BLOCK), FlattenedTree.write(tree), 0);
        loader(kernel, treeAt);
        return new Program(Machine.RAM, segments, SymbolTable.EMPTY);
    }

    private long kernel(LinuxImage image) throws LoadProblem {
        long offset = image.textOffset() < LOADER_ROOM ? image.textOffset() + BLOCK : image.textOffset();
        return place("kernel", Machine.RAM + offset, image.bytes(), image.size());
    }

    private void disk(byte[] disk, DeviceTree tree) throws LoadProblem {
        long wanted = Machine.RAM + Math.min(machine.memory() / 2, DISK_OFFSET);
        free = up(Math.max(wanted, free), PAGE);
        if (disk.length > 0) {
            InitialRamDisk.check(disk);
            long address = place("initial RAM disk", free, disk, 0);
            tree.initialRamDisk(address, address + disk.length);
        }
    }

    private void loader(long kernel, long tree) {
        ByteBuffer code = ByteBuffer.allocate(Integer.BYTES * LOADER.length + 2 * Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        for (int word : LOADER) {
            code.putInt(word);
        }
        code.putLong(tree).putLong(kernel);
        segments.add(0, new Segment("boot loader", Machine.RAM, code.array(), code.capacity()));
    }

    private long place(String what, long address, byte[] bytes, long size) throws LoadProblem {
        Segment segment = new Segment(what, address, bytes, Math.max(size, bytes.length));
        long end = Machine.RAM + machine.memory();
        if (segment.end() > end) {
            throw new LoadProblem(
                    segment.toString(),
                    "goes beyond the machine's memory, which ends at 0x" + Long.toHexString(end)
                            + "; give it more than " + (machine.memory() >> 20) + " MiB");
        }
        segments.add(segment);
        free = segment.end();
        return address;
    }

    private static long up(long address, long multiple) {
        return address + multiple - 1 & -multiple;
    }
}
