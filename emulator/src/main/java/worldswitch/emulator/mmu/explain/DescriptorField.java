package worldswitch.emulator.mmu.explain;

/**
 * A field of a descriptor with its value.
 *
 * @param name the name as Arm writes it, {@code S2AP}
 * @param value its bits, moved down to bit 0; an address in full
 * @param meaning the value in words; empty where the number says it all
 */
public record DescriptorField(String name, long value, String meaning) {}
