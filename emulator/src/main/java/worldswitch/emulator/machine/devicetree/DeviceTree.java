package worldswitch.emulator.machine.devicetree;

import java.util.List;

/**
 * A device tree, whole.
 *
 * @param root the node without a name
 * @param reservations memory that an operating system must leave alone
 */
public record DeviceTree(DeviceNode root, List<Reservation> reservations) {
    public DeviceTree {
        reservations = List.copyOf(reservations);
    }

    /** A tree that reserves nothing. */
    public DeviceTree(DeviceNode root) {
        this(root, List.of());
    }

    /** Tells where RAM lies, in place of what the tree said. */
    public void memory(long address, long size) {
        root.removeAll("memory");
        root.node("memory@" + Long.toHexString(address))
                .texts("device_type", "memory")
                .pairs("reg", address, size);
    }

    /** Tells an operating system its command line; without one the tree's own stays. */
    public void commandLine(String text) {
        if (!text.isEmpty()) {
            root.node("chosen").texts("bootargs", text);
        }
    }

    /** Tells an operating system where its initial RAM disk lies. */
    public void initialRamDisk(long address, long end) {
        root.node("chosen").pairs("linux,initrd-start", address).pairs("linux,initrd-end", end);
    }

    /**
     * Memory that is reserved.
     *
     * @param address its first address
     * @param size its bytes
     */
    public record Reservation(long address, long size) {}
}
