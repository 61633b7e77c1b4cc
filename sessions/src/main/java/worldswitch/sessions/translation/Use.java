package worldswitch.sessions.translation;

import worldswitch.emulator.mmu.Access;

/** What an access does with memory. */
public enum Use {
    READ("read", 0),
    WRITE("write", Access.WRITE),
    EXECUTE("execution", Access.FETCH);

    private final String text;
    private final int flags;

    Use(String text, int flags) {
        this.text = text;
        this.flags = flags;
    }

    int flags() {
        return flags;
    }

    /** The use in words. */
    @Override
    public String toString() {
        return text;
    }
}
