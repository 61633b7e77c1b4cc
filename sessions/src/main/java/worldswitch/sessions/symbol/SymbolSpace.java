package worldswitch.sessions.symbol;

import worldswitch.sessions.world.World;

/**
 * Symbols that a user gave, and for whom they name addresses.
 *
 * @param names the symbols
 * @param guests whether they are those of guests; otherwise of the hypervisor and its host
 * @param vmid the VMID of the one guest whose they are, or {@link #ANY}
 */
public record SymbolSpace(NameTable names, boolean guests, int vmid) {
    /** Stands for every VMID. */
    public static final int ANY = -1;

    /** Symbols of the hypervisor and its host. */
    public SymbolSpace(NameTable names) {
        this(names, false, ANY);
    }

    /** Whether they name addresses as a world sees them. */
    public boolean holdsIn(World world) {
        return world.isGuest() == guests && (vmid == ANY || vmid == world.vmid());
    }
}
