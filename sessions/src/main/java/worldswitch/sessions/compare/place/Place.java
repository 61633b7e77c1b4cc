package worldswitch.sessions.compare.place;

import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.world.World;

/**
 * An execution of an instruction.
 *
 * @param at the moment before it
 * @param cpu the processor
 * @param el the exception level
 * @param world the world
 * @param pc its address
 * @param code the instruction as text
 * @param symbol {@code tlb_hcr_write} or {@code tlb_hcr_write+0x4}; empty if nothing has a name
 * @param source {@code hyp/tlb.S:16}, or an empty string
 * @param line the text of the source line, stripped; or an empty string
 */
public record Place(
        Moment at, int cpu, int el, World world, long pc, String code, String symbol, String source, String line) {
    /** When and in what state, {@code instruction 12352, EL2, hypervisor}. */
    public String when() {
        return "instruction " + at + ", EL" + el + (el == 2 ? "" : ", " + world);
    }

    /** Where, {@code 0x40081c98 <tlb_hcr_write>  msr hcr_el2, x10  (hyp/tlb.S:16)}. */
    public String where() {
        String name = symbol.isEmpty() ? "" : " <" + symbol + ">";
        String file = source.isEmpty() ? "" : "  (" + source + ")";
        return "0x" + Long.toHexString(pc) + name + "  " + code + file;
    }
}
