package worldswitch.app.boot;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.machine.MachineConfiguration;
import worldswitch.emulator.machine.devicetree.FlattenedTreeReader;
import worldswitch.emulator.machine.linux.BootFiles;
import worldswitch.emulator.machine.linux.InitialRamDisk;
import worldswitch.emulator.machine.linux.LinuxImage;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.sysreg.ProcessorModel;
import worldswitch.sessions.archive.Origin;
import worldswitch.sessions.library.FirmwarePlan;
import worldswitch.sessions.library.KernelBoot;

/**
 * A kernel to be booted and what it is booted with.
 *
 * @param kernel a file with a kernel
 * @param initialRamDisk a file with an initial RAM disk, or null
 * @param tree a flattened device tree in place of the board's own, or null
 * @param commandLine the kernel's command line
 * @param cpu the name of the processors
 * @param cpus how many processors
 * @param memory bytes of RAM
 * @param startLevel the exception level it starts at: 2, or 1 on a machine without EL2
 */
public record BootRequest(
        Path kernel,
        @Nullable Path initialRamDisk,
        @Nullable Path tree,
        String commandLine,
        String cpu,
        int cpus,
        long memory,
        int startLevel) {
    /** How much of a command line Linux reads on arm64: {@code COMMAND_LINE_SIZE} with the byte that ends it. */
    private static final int LONGEST_LINE = 2048;

    /** A boot at EL2. */
    public BootRequest(
            Path kernel,
            @Nullable Path initialRamDisk,
            @Nullable Path tree,
            String commandLine,
            String cpu,
            int cpus,
            long memory) {
        this(kernel, initialRamDisk, tree, commandLine, cpu, cpus, memory, 2);
    }

    /**
     * Reads a firmware in the kernel's place, which has neither RAM disk nor command line.
     *
     * @throws BootProblem if a file cannot be read or is not what it should be, or all together do not make a machine
     */
    public Booted readFirmware() throws BootProblem {
        MachineConfiguration machine = machine();
        byte[] image = BootFile.read(BootEntry.KERNEL, kernel);
        byte[] given = blob();
        String name = String.valueOf(kernel.getFileName());
        try {
            return new Booted(FirmwarePlan.of(name, machine, image, given), new Origin.File(name, image));
        } catch (LoadProblem e) {
            throw new BootProblem(BootEntry.KERNEL, kernel, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Reads a firmware that finds the kernel, its RAM disk and its command line in fw_cfg.
     *
     * @throws BootProblem if a file cannot be read or is not what it should be, or all together do not make a machine
     */
    public Booted readBehind(Path firmware) throws BootProblem {
        MachineConfiguration machine = machine();
        checkCommandLine();
        byte[] image = BootFile.read(BootEntry.KERNEL, firmware);
        BootFiles files = new BootFiles(BootFile.read(BootEntry.KERNEL, kernel), disk(), blob(), commandLine);
        String name = String.valueOf(firmware.getFileName());
        try {
            return new Booted(FirmwarePlan.withKernel(name, machine, image, files), new Origin.File(name, image));
        } catch (LoadProblem e) {
            throw new BootProblem(BootEntry.KERNEL, firmware, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Reads the files and lays them out in the machine's memory. Takes as long as the files are large.
     *
     * @throws BootProblem if a file cannot be read or is not what it should be, or all together do not make a machine
     */
    public Booted read() throws BootProblem {
        MachineConfiguration machine = machine();
        checkCommandLine();
        byte[] image = kernel(machine);
        BootFiles files = new BootFiles(image, disk(), blob(), commandLine);
        String name = String.valueOf(kernel.getFileName());
        try {
            return new Booted(KernelBoot.plan(name, machine, files), new Origin.File(name, image));
        } catch (LoadProblem e) {
            throw new BootProblem(BootEntry.MEMORY, kernel, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Looks at one entry alone, reading it if it is a file.
     *
     * @throws BootProblem if it is wrong, or if the machine is
     */
    void check(BootEntry entry) throws BootProblem {
        switch (entry) {
            case KERNEL -> kernel(machine());
            case INITIAL_RAM_DISK -> disk();
            case TREE -> blob();
            case COMMAND_LINE -> checkCommandLine();
            default -> machine();
        }
    }

    private MachineConfiguration machine() throws BootProblem {
        if (!ProcessorModel.names().contains(cpu)) {
            throw new BootProblem(
                    BootEntry.CPU,
                    "there are no processors named '" + cpu + "'; there are "
                            + String.join(", ", ProcessorModel.names()));
        }
        try {
            new MachineConfiguration(MachineConfiguration.DEFAULT.memory(), cpus, false, false, Set.of());
        } catch (IllegalArgumentException e) {
            throw new BootProblem(BootEntry.CPUS, String.valueOf(e.getMessage()));
        }
        try {
            return new MachineConfiguration(memory, cpus, false, false, Set.of(), startLevel, cpu);
        } catch (IllegalArgumentException e) {
            throw new BootProblem(BootEntry.MEMORY, String.valueOf(e.getMessage()));
        }
    }

    private void checkCommandLine() throws BootProblem {
        if (commandLine.length() >= LONGEST_LINE) {
            throw new BootProblem(
                    BootEntry.COMMAND_LINE,
                    "the command line has " + commandLine.length() + " characters, and Linux reads "
                            + (LONGEST_LINE - 1) + " of them");
        }
    }

    private byte[] kernel(MachineConfiguration machine) throws BootProblem {
        byte[] image = BootFile.read(BootEntry.KERNEL, kernel);
        try {
            LinuxImage.read(image, machine.memory());
            return image;
        } catch (LoadProblem e) {
            throw new BootProblem(BootEntry.KERNEL, kernel, String.valueOf(e.getMessage()));
        }
    }

    private byte[] disk() throws BootProblem {
        if (initialRamDisk == null) {
            return new byte[0];
        }
        byte[] disk = BootFile.read(BootEntry.INITIAL_RAM_DISK, initialRamDisk);
        try {
            InitialRamDisk.check(disk);
            return disk;
        } catch (LoadProblem e) {
            throw new BootProblem(BootEntry.INITIAL_RAM_DISK, initialRamDisk, String.valueOf(e.getMessage()));
        }
    }

    private byte @Nullable [] blob() throws BootProblem {
        if (tree == null) {
            return null;
        }
        byte[] blob = BootFile.read(BootEntry.TREE, tree);
        try {
            FlattenedTreeReader.read(blob);
            return blob;
        } catch (LoadProblem e) {
            throw new BootProblem(BootEntry.TREE, tree, String.valueOf(e.getMessage()));
        }
    }
}
