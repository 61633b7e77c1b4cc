package worldswitch.emulator.debug;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;

/** The controls that debug exceptions go by, as indirect reads see them. */
public final class DebugControls {
    /** DBGBCR&lt;n&gt;_EL1.E and DBGWCR&lt;n&gt;_EL1.E. */
    static final long ENABLED = 1;

    private static final int MDSCR = Catalogue.index("MDSCR_EL1");
    private static final long SS = Catalogue.mask("MDSCR_EL1.SS");
    private static final long MDE = Catalogue.mask("MDSCR_EL1.MDE");
    private static final long KDE = Catalogue.mask("MDSCR_EL1.KDE");
    private static final int MDCR = Catalogue.index("MDCR_EL2");
    private static final long TDE = Catalogue.mask("MDCR_EL2.TDE");
    private static final int HCR = Catalogue.index("HCR_EL2");
    private static final long TGE = Catalogue.mask("HCR_EL2.TGE");
    private static final int OS_LOCK = Catalogue.index("OSLSR_EL1");
    private static final long LOCKED = Catalogue.mask("OSLSR_EL1.OSLK");
    private static final int DOUBLE_LOCK = Catalogue.index("OSDLR_EL1");
    private static final long DOUBLY_LOCKED = Catalogue.mask("OSDLR_EL1.DLK");
    private static final int POWER = Catalogue.index("DBGPRCR_EL1");
    private static final long POWER_WANTED = Catalogue.mask("DBGPRCR_EL1.CORENPDRQ");
    private static final int DFR0 = Catalogue.index("ID_AA64DFR0_EL1");

    private DebugControls() {}

    /** The registers that say what of self-hosted debug is on. */
    public static int[] registers(RegisterFile registers) {
        return IntStream.concat(
                        IntStream.of(MDSCR, OS_LOCK, DOUBLE_LOCK, POWER),
                        Stream.of("DBGBCR", "DBGBVR", "DBGWCR", "DBGWVR")
                                .flatMapToInt(prefix -> IntStream.of(each(registers, prefix))))
                .toArray();
    }

    /** The registers of a prefix, {@code DBGBCR}: one for each breakpoint, or watchpoint, of a processor. */
    static int[] each(RegisterFile registers, String prefix) {
        return IntStream.range(0, count(registers, prefix.startsWith("DBGB") ? "BRPs" : "WRPs"))
                .map(n -> Catalogue.index(prefix + n + "_EL1"))
                .toArray();
    }

    /** How many there are of what a field of ID_AA64DFR0_EL1 counts, from one. */
    static int count(RegisterFile registers, String field) {
        Field counted = Catalogue.field("ID_AA64DFR0_EL1." + field);
        return (int) counted.get(registers.direct(DFR0)) + 1;
    }

    /** Whether any of some breakpoints or watchpoints is enabled, as direct or as indirect reads see it. */
    static boolean anyEnabled(RegisterFile registers, int[] controls) {
        long enabled = 0;
        for (int control : controls) {
            enabled |= registers.direct(control) | registers.effective(control);
        }
        return (enabled & ENABLED) != 0;
    }

    /** Whether MDSCR_EL1.SS asks for software step, and no lock forbids it. */
    static boolean stepping(RegisterFile registers) {
        return (registers.effective(MDSCR) & SS) != 0 && !locked(registers);
    }

    /** Whether MDSCR_EL1.MDE asks for breakpoints and watchpoints, and no lock forbids them. */
    static boolean monitoring(RegisterFile registers) {
        return (registers.effective(MDSCR) & MDE) != 0 && !locked(registers);
    }

    /** Whether debug exceptions from EL0 and EL1 go to EL2. */
    public static boolean routedToEl2(RegisterFile registers) {
        return (registers.effective(HCR) & TGE) != 0 || (registers.effective(MDCR) & TDE) != 0;
    }

    /**
     * Whether debug exceptions other than BRK can be taken from a level (AArch64.GenerateDebugExceptionsFrom of the Arm
     * ARM).
     *
     * @param masked whether PSTATE.D is set there
     */
    public static boolean enabled(RegisterFile registers, int level, boolean masked) {
        if (locked(registers)) {
            return false;
        }
        int target = routedToEl2(registers) ? 2 : 1;
        return level < target || level == target && !masked && (registers.effective(MDSCR) & KDE) != 0;
    }

    private static boolean locked(RegisterFile registers) {
        return (registers.direct(OS_LOCK) & LOCKED) != 0
                || (registers.effective(DOUBLE_LOCK) & DOUBLY_LOCKED) != 0
                        && (registers.effective(POWER) & POWER_WANTED) == 0;
    }
}
