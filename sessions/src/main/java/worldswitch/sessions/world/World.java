package worldswitch.sessions.world;

/**
 * What runs between two world switches.
 *
 * @param kind whose world it is
 * @param vmid the VMID of a guest; 0 for others
 */
public record World(Kind kind, int vmid) {
    private static final int VMID_BITS = 16;
    private static final Kind[] KINDS = Kind.values();
    private static final int FIRST_GUEST = Kind.GUEST.ordinal() << VMID_BITS;

    /** Whose world it is. */
    public enum Kind {
        /** The hypervisor at EL2, unless that is a part of the host. */
        HYPERVISOR("hypervisor"),
        /** The host: at EL1 and EL0 outside any guest, or, with HCR_EL2.{E2H, TGE}, at EL2 and EL0. */
        HOST("host"),
        /** A guest under stage 2. */
        GUEST("guest"),
        /** A guest hypervisor at virtual EL2 (HCR_EL2.NV=1). */
        GUEST_HYPERVISOR("guest hypervisor");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** The kind in words. */
        @Override
        public String toString() {
            return text;
        }
    }

    /** Whether leaving this world for EL2 is a guest exit. */
    public boolean isGuest() {
        return kind == Kind.GUEST || kind == Kind.GUEST_HYPERVISOR;
    }

    /** The kind of the world of a number. */
    public static Kind kind(int code) {
        return KINDS[code >> VMID_BITS];
    }

    /** Whether a number is that of the host. */
    public static boolean isHost(int code) {
        return kind(code) == Kind.HOST;
    }

    /** Whether leaving the world of a number for EL2 is a guest exit. */
    public static boolean isGuest(int code) {
        return code >= FIRST_GUEST;
    }

    /** A number for the world, from 0 to 2<sup>18</sup> - 1. */
    public int code() {
        return kind.ordinal() << VMID_BITS | vmid;
    }

    /** The world of a number. */
    public static World of(long code) {
        return new World(KINDS[(int) code >> VMID_BITS], (int) code & (1 << VMID_BITS) - 1);
    }

    /** The world in words, {@code guest VMID 1}. */
    @Override
    public String toString() {
        return isGuest() ? kind + " VMID " + vmid : kind.toString();
    }
}
