package worldswitch.emulator.machine.load;

/**
 * A name for an address.
 *
 * @param name as the linker knows it
 * @param address its value
 * @param size the bytes it covers; 0 if unknown
 * @param function whether it names code
 */
public record Symbol(String name, long address, long size, boolean function) {}
