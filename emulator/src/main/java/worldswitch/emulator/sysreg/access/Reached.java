package worldswitch.emulator.sysreg.access;

import worldswitch.emulator.sysreg.AccessDecision.Outcome;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;
import worldswitch.emulator.sysreg.catalogue.SystemRegister.Kind;

/**
 * What an access comes to, without why: two assignments of the control fields differ for the access when this differs.
 *
 * @param register the catalogue index, or -1
 * @param offset the offset from VNCR_EL2.BADDR, or -1
 * @param exceptionClass the class of the syndrome, or -1
 */
record Reached(Outcome outcome, int register, int offset, int exceptionClass) {
    private static final int NONE = -1;

    static final Reached UNDEFINED = new Reached(Outcome.UNDEFINED, NONE, NONE, 0);

    static Reached trap(Outcome outcome, int exceptionClass) {
        return new Reached(outcome, NONE, NONE, exceptionClass);
    }

    static Reached memory(int register, int offset) {
        return new Reached(Outcome.MEMORY, register, offset, NONE);
    }

    static Reached register(int register) {
        return new Reached(Outcome.REGISTER, register, NONE, NONE);
    }

    /** What is there when no rule says otherwise. */
    static Reached plain(SystemRegister row) {
        return row.kind() == Kind.REGISTER
                ? register(row.index())
                : new Reached(Outcome.OPERATION, row.index(), NONE, NONE);
    }

    /** The same trap, taken to EL2. */
    Reached toEl2() {
        return new Reached(Outcome.TRAP_EL2, register, offset, exceptionClass);
    }
}
