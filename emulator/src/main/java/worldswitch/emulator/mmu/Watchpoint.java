package worldswitch.emulator.mmu;

/**
 * A span of virtual addresses whose accesses an observer is told of.
 *
 * @param address the first byte
 * @param length bytes, at least 1
 * @param reads whether loads count
 * @param writes whether stores count
 */
public record Watchpoint(long address, long length, boolean reads, boolean writes) {
    /** Whether an access of some bytes touches the span in a way that counts. */
    public boolean concerns(long from, int size, boolean write) {
        return (write ? writes : reads) && overlaps(from, size);
    }

    /** Whether any of some bytes lies in the span. */
    public boolean overlaps(long from, int size) {
        return Long.compareUnsigned(from - address, length) < 0 || Long.compareUnsigned(address - from, size) < 0;
    }
}
