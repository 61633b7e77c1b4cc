package worldswitch.emulator.memory;

/** RAM as it was at one moment: immutable, readable from any thread. */
public interface MemoryImage {
    /** Reads bytes at a physical address; null if no RAM is there for all of them. */
    byte @org.jspecify.annotations.Nullable [] read(long address, int length);
}
