package worldswitch.app.command;

import java.nio.file.Path;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import worldswitch.app.boot.BootProblem;
import worldswitch.app.boot.BootRequest;
import worldswitch.app.boot.Booted;
import worldswitch.emulator.sysreg.ProcessorModel;

/** What a kernel is booted with, beside the kernel. */
final class BootOptions {
    @Option(names = "--initrd", paramLabel = "FILE", description = "an initial RAM disk")
    private @Nullable Path initialRamDisk;

    @Option(names = "--append", paramLabel = "TEXT", description = "the kernel's command line")
    private String commandLine = "";

    @Option(names = "--dtb", paramLabel = "FILE", description = "a flattened device tree in place of the board's own")
    private @Nullable Path tree;

    @Option(
            names = "--cpu",
            paramLabel = "NAME",
            completionCandidates = CpuNames.class,
            description = "which processors: ${COMPLETION-CANDIDATES}; max if not given")
    private String cpu = ProcessorModel.MOST;

    @Option(names = "--cpus", paramLabel = "N", description = "how many processors; 1 if not given")
    private int cpus = 1;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            converter = MemorySize.class,
            description = "how much RAM; 1G if not given")
    private long memory = 1L << 30;

    @Mixin
    private LevelOption level = new LevelOption();

    /** What is asked for with a kernel. */
    BootRequest request(Path kernel) {
        return new BootRequest(kernel, initialRamDisk, tree, commandLine, cpu, cpus, memory, level.level());
    }

    /** Reads a firmware, and a kernel for it to load if there is one; anything wrong is a {@link UserProblem}. */
    Booted firmware(Path file, @Nullable Path kernel) {
        if (kernel == null && (initialRamDisk != null || !commandLine.isEmpty())) {
            throw new UserProblem(
                    "--initrd and --append are for a kernel, which --bios alone has not: give --kernel too");
        }
        try {
            return kernel == null
                    ? request(file).readFirmware()
                    : request(kernel).readBehind(file);
        } catch (BootProblem e) {
            throw new UserProblem(e.getMessage());
        }
    }

    /** Reads it; anything wrong is a {@link UserProblem}. */
    static Booted read(BootRequest request) {
        try {
            return request.read();
        } catch (BootProblem e) {
            throw new UserProblem(e.getMessage());
        }
    }

    /** The names of processors, for the help. */
    static final class CpuNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return ProcessorModel.names().iterator();
        }
    }
}
