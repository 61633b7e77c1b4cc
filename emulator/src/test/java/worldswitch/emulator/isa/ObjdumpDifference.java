package worldswitch.emulator.isa;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import worldswitch.emulator.sysreg.catalogue.Encoding;

/** The reasons for which our disassembly may differ from that of GNU objdump 2.40, each as narrow as it can be. */
enum ObjdumpDifference {
    /** Instructions of extensions that are not there: CSSC, HBC, TME, LS64, MOPS, XS, NMI, SME. */
    NEWER_INSTRUCTION(pair -> pair.isUndefined() && pair.newer()),
    /** Bit 22 of FMLAL and FMLSL of vectors must be 0; objdump does not look at it. */
    UNALLOCATED_WIDENING_PRODUCT(
            pair -> pair.isUndefined() && pair.objdump.matches("fml[as]l2? .*") && (pair.word >>> 22 & 1) != 0),
    /** A hint that objdump does not name unless told so. */
    HINT(pair -> pair.ours.equals("dgh") && pair.objdump.equals("hint #0x6")),
    /**
     * System instructions without an encoding in v8.5 (op0=0 outside hints, barriers and PSTATE): objdump writes the
     * register moves that would have these bits, the architecture leaves them undefined.
     */
    UNALLOCATED_SYSTEM_INSTRUCTION(pair -> pair.isUndefined() && pair.objdump.contains(" s0_")),
    /** PSTATE fields of one bit ignore the rest of the immediate; objdump writes 0 and 1 only. */
    WIDE_PSTATE_IMMEDIATE(pair -> pair.objdump.startsWith("msr s0_") && pair.form.equals("MSR_SI_pstate")),
    /** The catalogue has registers and operations that objdump 2.40 does not know. */
    NEWER_SYSTEM_REGISTER(pair -> pair.form.matches("MRS_RS_systemmove|MSR_SR_systemmove")
            && pair.objdump.contains(pair.encoding().generic().toLowerCase(Locale.ROOT))),
    /** objdump still knows the registers of the Call Stack Recorder and of ThumbEE, which Arm withdrew. */
    WITHDRAWN_SYSTEM_REGISTER(pair ->
            pair.form.matches("MRS_RS_systemmove|MSR_SR_systemmove") && pair.objdump.matches(".* (csr|tee)\\w+(,.*)?")),
    /** The same for operations. */
    NEWER_OPERATION(pair -> pair.form.equals("SYS_CR_systeminstrs") && pair.objdump.startsWith(pair.sys())),
    /** objdump does not show the register that an operation without one is given, and so loses bits; we show them. */
    REGISTER_WITHOUT_USE(pair -> pair.ours.startsWith(pair.sys()) && pair.objdump.matches("(ic|tlbi) \\w*all\\w*")),
    /** Loading both registers of a pair into one, or over the written-back base, is CONSTRAINED UNPREDICTABLE, not undefined. */
    UNPREDICTABLE_PAIR(pair -> pair.form.startsWith("LDPSW_64_ldstpair") && pair.objdump.startsWith(".inst"));

    private final Predicate<Pair> applies;

    ObjdumpDifference(Predicate<Pair> applies) {
        this.applies = applies;
    }

    /** Whether a difference is one of these. */
    static boolean explains(String form, int word, String ours, String objdump) {
        Pair pair = new Pair(form, word, ours, objdump);
        for (ObjdumpDifference difference : values()) {
            if (difference.applies.test(pair)) {
                return true;
            }
        }
        return false;
    }

    private record Pair(String form, int word, String ours, String objdump) {
        private static final Pattern NEWER = Pattern.compile("(bc\\.\\w+|tcancel|tstart|tcommit|ttest"
                + "|[su](max|min)|abs|cnt|ctz|(ld|st)64b\\w*|cpy\\w+|set[gpme]\\w*"
                + "|dsb \\w+nxs|smst(art|op)( \\w+)?|msr allint,) .*");

        boolean isUndefined() {
            return form.isEmpty();
        }

        boolean newer() {
            return NEWER.matcher(objdump + " ").matches();
        }

        Encoding encoding() {
            return Encoding.of(word >>> 5 & 0xffff);
        }

        String sys() {
            Encoding e = encoding();
            return "sys #" + e.op1() + ", C" + e.crn() + ", C" + e.crm() + ", #" + e.op2();
        }
    }
}
