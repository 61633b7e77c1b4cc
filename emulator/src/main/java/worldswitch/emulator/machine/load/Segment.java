package worldswitch.emulator.machine.load;

/**
 * Bytes that belong at a physical address, with zeros behind them.
 *
 * @param place where it comes from, {@code "program header 2"}
 * @param address the first address
 * @param bytes what is copied there; not changed after
 * @param size the bytes in memory; those behind {@code bytes} are zero
 */
public record Segment(String place, long address, byte[] bytes, long size) {
    /** The address behind the last byte. */
    public long end() {
        return address + size;
    }

    @Override
    public String toString() {
        return place + " (" + FileBytes.hex(address) + " to " + FileBytes.hex(end()) + ")";
    }
}
