package worldswitch.emulator.memory;

/**
 * Some consecutive bytes of the physical address space.
 *
 * @param address the first byte
 * @param length bytes, at least 1
 */
public record PhysicalSpan(long address, long length) {
    /** Makes a span; throws IllegalArgumentException if it is empty or leaves the physical address space. */
    public PhysicalSpan {
        if (address < 0 || length < 1 || address + length < 0) {
            throw new IllegalArgumentException("no physical addresses: 0x%x, 0x%x bytes".formatted(address, length));
        }
    }

    /** Whether any of some bytes lies in the span. */
    public boolean overlaps(long from, long size) {
        return from < address + length && address < from + size;
    }
}
