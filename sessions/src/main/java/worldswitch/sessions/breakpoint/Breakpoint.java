package worldswitch.sessions.breakpoint;

/**
 * A place or event at which a machine is to stop.
 *
 * @param id its number, unique in the session
 * @param trigger what it waits for
 * @param condition an expression that must hold, {@code "x0 == 0x10 && HCR_EL2.TGE == 1"}; empty for always
 * @param ignore how many hits to pass over first
 * @param enabled whether it counts at all
 */
public record Breakpoint(int id, Trigger trigger, String condition, long ignore, boolean enabled) {}
