package worldswitch.emulator.mmu.explain;

/**
 * An access that somebody wonders about.
 *
 * @param address the virtual address
 * @param size bytes, 1 to 64
 * @param el the exception level that would make the access, 0 to 2
 * @param flags what it does: constants of {@link worldswitch.emulator.mmu.Access}
 * @param pan PSTATE.PAN
 */
public record Question(long address, int size, int el, int flags, boolean pan) {}
