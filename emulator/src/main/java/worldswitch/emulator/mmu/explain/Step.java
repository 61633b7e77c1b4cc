package worldswitch.emulator.mmu.explain;

import java.util.List;

/**
 * A step of a translation.
 *
 * @param kind what happens in it
 * @param stage 1 or 2
 * @param forDescriptor whether it serves to reach a descriptor of stage 1, not the address asked for
 * @param level the level of the table, -1 to 3
 * @param address for {@link Kind#DESCRIPTOR}, where it lies: for stage 1 under stage 2 an intermediate physical address;
 *     otherwise the address that enters the step
 * @param descriptor the descriptor; 0 where none was read
 * @param fields the descriptor's fields, highest first
 * @param result the address that the step yields; 0 where it yields none
 * @param text the step in words
 */
public record Step(
        Kind kind,
        int stage,
        boolean forDescriptor,
        int level,
        long address,
        long descriptor,
        List<DescriptorField> fields,
        long result,
        String text) {
    /** What happens in a step. */
    public enum Kind {
        /** A stage begins. */
        BEGIN,
        /** A descriptor is read. */
        DESCRIPTOR,
        /** Hardware would change the descriptor. */
        UPDATE,
        /** A stage yields an address. */
        OUTPUT,
        /** The walk ends in a fault. */
        FAULT
    }

    public Step {
        fields = List.copyOf(fields);
    }
}
