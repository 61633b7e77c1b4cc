package worldswitch.app.boot;

/** An entry of what a kernel is booted with. */
public enum BootEntry {
    KERNEL,
    INITIAL_RAM_DISK,
    TREE,
    COMMAND_LINE,
    CPU,
    CPUS,
    MEMORY,
    FIRMWARE,
    DRIVES;

    /** Whether a firmware, which starts alone, takes no such entry. */
    public boolean isForKernel() {
        return this == KERNEL || this == INITIAL_RAM_DISK || this == COMMAND_LINE;
    }
}
