package worldswitch.app.boot;

/** An entry of what a kernel is booted with. */
public enum BootEntry {
    KERNEL,
    INITIAL_RAM_DISK,
    TREE,
    COMMAND_LINE,
    CPU,
    CPUS,
    MEMORY
}
