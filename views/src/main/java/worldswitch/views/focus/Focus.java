package worldswitch.views.focus;

import worldswitch.sessions.snapshot.Snapshot;

/**
 * Where in a session one looks: the answer to "where am I" that every pane gives alike.
 *
 * @param instructions the time: instructions retired before the moment looked at
 * @param cpu the processor
 * @param el the exception level, 0 to 2
 * @param address a virtual address as that level sees it
 * @param aim what the address is the address of
 */
public record Focus(long instructions, int cpu, int el, long address, Aim aim) {
    /** The start of a session. */
    public static final Focus START = new Focus(0, 0, 2, 0, Aim.CODE);

    /** The place at which a machine stands. */
    public static Focus of(Snapshot snapshot) {
        return code(
                snapshot.instructions(),
                snapshot.cpu().id(),
                snapshot.cpu().el(),
                snapshot.cpu().pc());
    }

    /** An instruction at a moment. */
    public static Focus code(long instructions, int cpu, int el, long address) {
        return new Focus(instructions, cpu, el, address, Aim.CODE);
    }

    /** The same moment, looking at another address. */
    public Focus at(long other, Aim as) {
        return new Focus(instructions, cpu, el, other, as);
    }

    /** Whether the focus looks at code. */
    public boolean isCode() {
        return aim == Aim.CODE;
    }
}
