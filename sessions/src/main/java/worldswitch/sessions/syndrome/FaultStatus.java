package worldswitch.sessions.syndrome;

/** The fault status code of an abort, DFSC or IFSC, in words (Arm ARM, ESR_EL2, ISS encoding for a data abort). */
final class FaultStatus {
    private static final String[] BY_LEVEL = {
        "address size fault", "translation fault", "access flag fault", "permission fault"
    };
    private static final int MASK = 0x3f;
    private static final int PERMISSION = 0b0011;

    private FaultStatus() {}

    /** The words for a syndrome's low six bits, {@code translation fault, level 3}. */
    static String of(long iss) {
        int code = (int) iss & MASK;
        if (code < 0b010000) {
            return BY_LEVEL[code >> 2] + ", level " + (code & 3);
        }
        return switch (code) {
            case 0b010000 -> "external abort";
            case 0b010001 -> "tag check fault";
            case 0b010011 -> "external abort on a table walk, level -1";
            case 0b010100, 0b010101, 0b010110, 0b010111 -> "external abort on a table walk, level " + (code & 3);
            case 0b100001 -> "alignment fault";
            case 0b101001 -> "address size fault, level -1";
            case 0b101011 -> "translation fault, level -1";
            case 0b110000 -> "TLB conflict";
            case 0b110100 -> "lockdown";
            case 0b110101 -> "unsupported exclusive or atomic";
            default -> String.format("fault status 0x%02x", code);
        };
    }

    /** Whether it is a permission fault, of which HPFAR_EL2 tells nothing unless it was met on a walk. */
    static boolean isPermission(long iss) {
        return (iss & MASK) >> 2 == PERMISSION;
    }

    /** Whether it is one of the faults of a level: address size, translation, access flag or permission. */
    static boolean hasLevel(long iss) {
        int code = (int) iss & MASK;
        return code < 0b010000 || code == 0b101001 || code == 0b101011;
    }
}
