package worldswitch.emulator.mmu.oracle;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where QEMU 7.2 does not follow the architecture, and outcomes are made alike before they are compared.
 *
 * <ul>
 *   <li>A stage 2 fault on a stage 1 walk is reported with the level of stage 1, not of stage 2.
 *   <li>Stage 1 that is off gives Device memory no shareability, where it is Outer Shareable.
 *   <li>PAR_EL1.SH of Device and Non-cacheable memory is what the descriptor says, not Outer Shareable.
 *   <li>Device memory of stage 1 under Normal Non-cacheable memory of stage 2 becomes nGnRE.
 *   <li>An atomic access is tried as a read and as a write by itself, each through both stages and the bus, and the
 *       order of these faults is QEMU's own.
 *   <li>HPFAR_EL2 after an external abort is UNKNOWN; QEMU's is 0.
 *   <li>An atomic access sets the access flag of a page that it may read but not write.
 * </ul>
 */
final class QemuDeviations {
    private static final Pattern WALK = Pattern.compile("status ([0-9a-f]{2})( write)? walk");
    /** External aborts: of the access, on a walk, and on a walk with its level hidden. */
    private static final Pattern EXTERNAL = Pattern.compile("status (10|1[4-7]|5\\?)");

    private static final long FAILED = 1;
    private static final long ON_WALK = 1 << 8;
    private static final long LEVEL = 3 << 1;
    private static final long STATUS = 0x3f;
    /** The codes of faults of level -1, and those of level 0. */
    private static final Map<Integer, Integer> BELOW = Map.of(0x29, 0, 0x2b, 0x04, 0x13, 0x14);

    private static final long SHAREABILITY = 3 << 7;
    private static final int ATOMIC = 4;

    private QemuDeviations() {}

    /** Whether a case cannot be compared. */
    static boolean concern(TranslationCase one, String theirs) {
        boolean stageTwo = (one.registers.get("HCR_EL2") & 1) != 0;
        return isAtomic(one) && (stageTwo || theirs.contains("status 10"));
    }

    private static boolean isAtomic(TranslationCase one) {
        return one.operation >= 16 && (one.operation & 15) == ATOMIC;
    }

    /** An outcome without what may differ, and what the tables were behind it if that must not. */
    static String hide(TranslationCase one, String outcome, long tables) {
        return hide(one, outcome) + (isAtomic(one) ? "" : " tables %x".formatted(tables));
    }

    /** An outcome without what may differ. */
    private static String hide(TranslationCase one, String outcome) {
        if (outcome.startsWith("par ")) {
            long par = Long.parseUnsignedLong(outcome.substring(4), 16);
            boolean flat = (one.registers.get("SCTLR_EL1") & 1) == 0;
            return hidePar(flat && (par & FAILED) == 0 ? par & ~SHAREABILITY : par);
        }
        Matcher walk = WALK.matcher(outcome);
        String levelled = walk.find()
                ? walk.replaceFirst("status %x?$2 walk".formatted(kind(Integer.parseInt(walk.group(1), 16)) >> 2))
                : outcome;
        String known = EXTERNAL.matcher(levelled).find() ? levelled.replaceFirst(" ipa .*", "") : levelled;
        return isAtomic(one) ? known.replace(" write", "") : known;
    }

    private static long hideLevel(long par) {
        int status = (int) (par >>> 1 & STATUS);
        return (par & ~(STATUS << 1) | kind(status) << 1) & ~LEVEL;
    }

    /** A fault status code, of level 0 in place of level -1. */
    private static int kind(int status) {
        return BELOW.getOrDefault(status, status);
    }

    private static String hidePar(long value) {
        long par = value;
        if ((par & FAILED) != 0) {
            return "par %x".formatted((par & ON_WALK) != 0 ? hideLevel(par) : par);
        }
        int attributes = (int) (par >>> 56);
        if ((attributes & 0xf0) == 0) {
            par &= -1L >>> 8;
        }
        boolean shareable = (attributes & 0xf0) != 0 && attributes != 0x44;
        return "par %x".formatted(shareable ? par : par & ~SHAREABILITY);
    }
}
