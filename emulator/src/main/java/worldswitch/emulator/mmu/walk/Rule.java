package worldswitch.emulator.mmu.walk;

import static worldswitch.emulator.mmu.GuestAbort.Cause.ACCESS_FLAG;
import static worldswitch.emulator.mmu.GuestAbort.Cause.ADDRESS_SIZE;
import static worldswitch.emulator.mmu.GuestAbort.Cause.ALIGNMENT;
import static worldswitch.emulator.mmu.GuestAbort.Cause.EXTERNAL;
import static worldswitch.emulator.mmu.GuestAbort.Cause.EXTERNAL_ON_WALK;
import static worldswitch.emulator.mmu.GuestAbort.Cause.PERMISSION;
import static worldswitch.emulator.mmu.GuestAbort.Cause.TRANSLATION;
import static worldswitch.emulator.mmu.GuestAbort.Cause.UNSUPPORTED_EXCLUSIVE_OR_ATOMIC;

import java.util.Arrays;
import java.util.List;
import worldswitch.emulator.event.Reason;
import worldswitch.emulator.mmu.GuestAbort.Cause;
import worldswitch.emulator.mmu.regime.Regime;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;

/**
 * The rules by which translation refuses an access. Each is what the fault is, in words, and the control fields that
 * decide; a field {@code TCR.x} or {@code SCTLR.x} is that of the regime's own register.
 */
public enum Rule {
    MISALIGNED(ALIGNMENT, "the address is not aligned and SCTLR_ELx.A=1 checks every access", "SCTLR.A"),
    MISALIGNED_ATOMIC(ALIGNMENT, "an atomic or exclusive access must lie within 16 aligned bytes"),
    MISALIGNED_ORDERED(ALIGNMENT, "an ordered access must lie within 16 aligned bytes as SCTLR_ELx.nAA=0", "SCTLR.nAA"),
    MISALIGNED_DEVICE(ALIGNMENT, "an access to Device memory must be aligned"),
    ZERO_DEVICE(ALIGNMENT, "DC ZVA must not touch Device memory"),
    UNSUPPORTED_DEVICE(UNSUPPORTED_EXCLUSIVE_OR_ATOMIC, "the device supports no exclusive and no atomic access"),
    NOTHING_ANSWERS(EXTERNAL, "nothing answers at the physical address"),

    SIZE_UNKNOWN(TRANSLATION, "TCR_ELx.TnSZ is no size that the granule has", "TCR.T0SZ"),
    OUT_OF_RANGE(TRANSLATION, "the address lies outside the range that TCR_ELx.TnSZ gives", "TCR.T0SZ"),
    FLAT_TOO_BIG(ADDRESS_SIZE, "stage 1 is off and the address is no physical address", "SCTLR.M"),
    RANGE_DISABLED(TRANSLATION, "TCR_ELx.EPDn=1 disables walks of this range", "TCR.EPD0"),
    USER_RANGE_DISABLED(TRANSLATION, "TCR_ELx.E0PDn=1 keeps EL0 out of this range", "TCR.E0PD0"),
    TABLE_TOO_BIG(ADDRESS_SIZE, "the address in TTBRn_ELx is wider than TCR_ELx.IPS allows"),
    NOTHING_AT_DESCRIPTOR(EXTERNAL_ON_WALK, "no memory answers at the descriptor's address"),
    INVALID(TRANSLATION, "bit 0 of the descriptor is 0: invalid"),
    RESERVED(TRANSLATION, "a block descriptor is reserved at this level"),
    OUTPUT_TOO_BIG(ADDRESS_SIZE, "the address in the descriptor is wider than TCR_ELx.IPS allows"),
    NOT_ACCESSED(ACCESS_FLAG, "AF=0 and TCR_ELx.HA=0 leaves it to software", "TCR.HA"),
    USER_NO_ACCESS(PERMISSION, "AP[1]=0 (or APTable) keeps EL0 out"),
    READ_ONLY(PERMISSION, "AP[2]=1 (or APTable) forbids the write"),
    PRIVILEGED_ACCESS_NEVER(PERMISSION, "PSTATE.PAN=1 and EL0 can access the page"),
    USER_EXECUTE_NEVER(PERMISSION, "UXN=1 (or UXNTable) forbids execution at EL0"),
    EXECUTE_NEVER(PERMISSION, "PXN or XN=1 (or in a table) forbids the execution"),
    USER_WRITABLE(PERMISSION, "what EL0 can write is not executable at a higher level"),
    WRITABLE(PERMISSION, "SCTLR_ELx.WXN=1 makes what is writable not executable", "SCTLR.WXN"),

    STAGE_TWO_SIZE_UNKNOWN(TRANSLATION, "VTCR_EL2.T0SZ and SL0 do not fit", "VTCR_EL2.T0SZ", "VTCR_EL2.SL0"),
    STAGE_TWO_OUT_OF_RANGE(TRANSLATION, "the IPA lies outside the range that VTCR_EL2.T0SZ gives", "VTCR_EL2.T0SZ"),
    STAGE_TWO_TABLE_TOO_BIG(ADDRESS_SIZE, "the address in VTTBR_EL2 is wider than VTCR_EL2.PS allows", "VTCR_EL2.PS"),
    STAGE_TWO_OUTPUT_TOO_BIG(
            ADDRESS_SIZE, "the address in the descriptor is wider than VTCR_EL2.PS allows", "VTCR_EL2.PS"),
    STAGE_TWO_NOT_ACCESSED(ACCESS_FLAG, "AF=0 and VTCR_EL2.HA=0 leaves it to software", "VTCR_EL2.HA"),
    STAGE_TWO_NO_READ(PERMISSION, "S2AP[0]=0 forbids the read"),
    STAGE_TWO_NO_WRITE(PERMISSION, "S2AP[1]=0 forbids the write"),
    STAGE_TWO_EXECUTE_NEVER(PERMISSION, "stage 2 XN[1:0] forbids the execution at this exception level"),
    PROTECTED_WALK(PERMISSION, "HCR_EL2.PTW=1 and stage 2 says the table lies in Device memory", "HCR_EL2.PTW");

    private final Cause cause;
    private final Reason[] reasons = new Reason[Regime.values().length];
    private final StageTwoReasons stageTwoReasons;

    Rule(Cause cause, String text, String... fields) {
        this.cause = cause;
        for (Regime regime : Regime.values()) {
            reasons[regime.ordinal()] =
                    new Reason(text.replace("_ELx", "_EL" + regime.level()), fields(regime, fields));
        }
        stageTwoReasons = new StageTwoReasons(cause, reasons[Regime.EL10.ordinal()]);
    }

    private static List<Field> fields(Regime regime, String[] names) {
        return Arrays.stream(names)
                .map(name -> qualified(regime, name))
                .filter(name -> !name.isEmpty())
                .map(Catalogue::field)
                .toList();
    }

    private static String qualified(Regime regime, String name) {
        if (name.startsWith("TCR.")) {
            boolean absent = !regime.hasUnprivileged() && name.contains("PD0");
            return absent ? "" : regime.translationControlField(name.substring(4));
        }
        return name.startsWith("SCTLR.") ? regime.register("SCTLR") + name.substring(5) : name;
    }

    /** The kind of fault that it makes. */
    public Cause cause() {
        return cause;
    }

    /** The rule in words, with the fields it goes by in a regime. */
    public Reason reason(Regime regime) {
        return reasons[regime.ordinal()];
    }

    /**
     * The rule in words where stage 2 refused, with the field that has stage 2 on.
     *
     * @param level the level of the walk, -1 to 3
     * @param onWalk whether stage 1 wanted a descriptor
     * @param virtualised whether HCR_EL2.VM has stage 2 on, and not DC
     */
    Reason stageTwoReason(int level, boolean onWalk, boolean virtualised) {
        return stageTwoReasons.of(level, onWalk, virtualised);
    }
}
