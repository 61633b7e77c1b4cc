package worldswitch.emulator.memory;

/**
 * The part of the physical address space that belongs to a device.
 *
 * @param name the device's name, for a person
 * @param base the first physical address
 * @param size bytes
 * @param device what answers
 */
record DeviceRegion(String name, long base, long size, MmioDevice device) {
    boolean contains(long address) {
        return Long.compareUnsigned(address - base, size) < 0;
    }
}
