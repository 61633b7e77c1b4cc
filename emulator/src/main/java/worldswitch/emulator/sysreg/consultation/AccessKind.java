package worldswitch.emulator.sysreg.consultation;

/** A kind of access that reads control registers indirectly without naming any. */
public enum AccessKind {
    FETCH("instruction fetch"),
    LOAD("load"),
    STORE("store"),
    /** LDTR and its kin. */
    UNPRIVILEGED_LOAD("unprivileged load"),
    /** STTR and its kin. */
    UNPRIVILEGED_STORE("unprivileged store"),
    /** An access to a register that is memory at VNCR_EL2; it goes by the regime of EL2. */
    NESTED_PAGE("access to memory at VNCR_EL2"),
    /** An AT operation that turns out to be about stage 1 of the EL1&amp;0 regime. */
    TRANSLATE_EL1("address translation, EL1&0 regime"),
    /** An AT operation that turns out to be about both stages of the EL1&amp;0 regime. */
    TRANSLATE_BOTH("address translation, EL1&0 regime, both stages"),
    /** An AT operation that turns out to be about the EL2 or EL2&amp;0 regime. */
    TRANSLATE_EL2("address translation, EL2 regime"),
    ERET("ERET"),
    SVC("SVC"),
    HVC("HVC"),
    SMC("SMC"),
    /** The routing of a synchronous exception that no instruction above asks for. */
    SYNCHRONOUS("exception routing"),
    BREAK("BRK"),
    /** Whether a software step exception comes before the instruction. */
    STEP("software step"),
    /** Whether one of the guest's own breakpoints matches the instruction. */
    BREAKPOINT("breakpoint match"),
    /** Whether one of the guest's own watchpoints matches a load or store. */
    WATCHPOINT("watchpoint match"),
    /** What taking an exception reads, whatever it is; the exception level is the one it goes to. */
    ENTRY("exception entry"),
    IRQ("IRQ routing"),
    FIQ("FIQ routing"),
    SERROR("SError routing"),
    VIRTUAL_IRQ("virtual IRQ"),
    VIRTUAL_FIQ("virtual FIQ"),
    VIRTUAL_SERROR("virtual SError"),
    WFI("WFI"),
    WFE("WFE"),
    FLOATING_POINT("floating point or SIMD"),
    AUTHENTICATE_IA("pointer authentication, key IA"),
    AUTHENTICATE_IB("pointer authentication, key IB"),
    AUTHENTICATE_DA("pointer authentication, key DA"),
    AUTHENTICATE_DB("pointer authentication, key DB"),
    AUTHENTICATE_GA("pointer authentication, key GA");

    private final String text;

    AccessKind(String text) {
        this.text = text;
    }

    /** Whether it is a load or store that an instruction asks for. */
    public boolean isData() {
        return this == LOAD || this == STORE || this == UNPRIVILEGED_LOAD || this == UNPRIVILEGED_STORE;
    }

    /** The access in words. */
    @Override
    public String toString() {
        return text;
    }
}
