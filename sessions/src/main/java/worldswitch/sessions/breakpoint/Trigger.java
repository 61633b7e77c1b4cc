package worldswitch.sessions.breakpoint;

import org.jspecify.annotations.Nullable;

/** What a breakpoint waits for. */
public sealed interface Trigger {
    /**
     * An instruction about to be executed.
     *
     * @param address its virtual address
     * @param el only at this exception level, or null for any
     * @param vmid only under this VMID, or null for any
     */
    record Address(
            long address, @Nullable Integer el, @Nullable Integer vmid) implements Trigger {}

    /** A load or store that touches memory. */
    record Watch(long address, int size, boolean reads, boolean writes) implements Trigger {}

    /** A direct access to a system register, by catalogue index. */
    record RegisterAccess(int register, boolean reads, boolean writes) implements Trigger {}

    /** A change to an exception level; null for any. */
    record LevelChange(@Nullable Integer to) implements Trigger {}

    /** A guest exit of an exception class, or of any class if null. */
    record GuestExit(@Nullable Integer exceptionClass) implements Trigger {}

    /** An access that consumes an unsynchronised write too early. */
    record Hazard() implements Trigger {}
}
