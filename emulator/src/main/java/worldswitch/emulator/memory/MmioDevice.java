package worldswitch.emulator.memory;

/** A device as the bus sees it: registers at offsets from the start of its region. */
public interface MmioDevice {
    /**
     * Reads a register.
     *
     * @param offset bytes from the start of the region
     * @param size 1, 2, 4 or 8 bytes
     * @return the value, zero-extended
     * @throws BusFault if the device does not answer such an access
     */
    long read(long offset, int size);

    /**
     * Writes a register.
     *
     * @param offset bytes from the start of the region
     * @param size 1, 2, 4 or 8 bytes
     * @param value the value in its low bits
     * @throws BusFault if the device does not answer such an access
     */
    void write(long offset, int size, long value);
}
