package worldswitch.emulator.machine.linux;

import org.jspecify.annotations.Nullable;

/**
 * What a kernel is booted with; none of the bytes is trusted, and none is changed after.
 *
 * @param kernel a file with a kernel
 * @param initialRamDisk a file that the kernel unpacks or mounts; empty for none
 * @param tree a flattened device tree in place of the board's own, or null
 * @param commandLine the kernel's command line
 */
public record BootFiles(byte[] kernel, byte[] initialRamDisk, byte @Nullable [] tree, String commandLine) {
    /** A kernel alone. */
    public static BootFiles of(byte[] kernel) {
        return new BootFiles(kernel, new byte[0], null, "");
    }
}
