package worldswitch.sessions.timeline;

import worldswitch.emulator.event.ExceptionKind;

/** What begins a stretch. */
enum Beginning {
    RESET("reset"),
    SYNCHRONOUS("synchronous exception"),
    IRQ("IRQ"),
    FIQ("FIQ"),
    SERROR("SError"),
    ERET("ERET"),
    ILLEGAL_ERET("illegal ERET"),
    REGISTER_WRITE("system register write");

    private static final Beginning[] EXCEPTIONS = {SYNCHRONOUS, IRQ, FIQ, SERROR};

    private final String text;

    Beginning(String text) {
        this.text = text;
    }

    /** An exception of a kind. */
    static Beginning of(ExceptionKind kind) {
        return EXCEPTIONS[kind.ordinal()];
    }

    /** The beginning in words. */
    @Override
    public String toString() {
        return text;
    }
}
