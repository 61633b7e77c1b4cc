package worldswitch.sessions.syndrome;

import java.util.List;
import java.util.Optional;

/**
 * Names of functions that are called by HVC and SMC: those of the SMC Calling Convention, PSCI and KVM by their identifiers
 * (DEN0028, DEN0022, DEN0098, DEN0057), and those that KVM's own host calls at EL2, whose numbers depend on the kernel.
 */
public final class Calls {
    private static final NumberedNames FUNCTIONS = NumberedNames.of("smccc-functions.tsv");
    /** What the host of nVHE calls while EL2 still has its stub (Linux's {@code asm/virt.h}). */
    private static final List<String> STUB =
            List.of("HVC_SET_VECTORS", "HVC_SOFT_RESTART", "HVC_RESET_VECTORS", "HVC_FINALISE_EL2");
    /** KVM's host calls of Linux 5.9 and since 5.10: fast, 64 bits, of the standard or of the vendor's hypervisor. */
    private static final List<Long> HOST = List.of(0xc5000000L, 0xc6000000L);

    private static final long WORD = 0xffff_ffffL;
    private static final long NUMBER = 0xffffL;

    private Calls() {}

    /** The name of a function that anybody may call; empty if it has none here. */
    public static Optional<String> function(long identifier) {
        return FUNCTIONS.find(identifier & WORD);
    }

    /**
     * The name of a function that a host calls at EL2; a host that is not known to be Linux has no names of its own.
     *
     * @param names those of a host of KVM, by number, empty where one is not known; none if the host is not known to be Linux
     */
    public static String host(long identifier, List<String> names) {
        if (names.isEmpty()) {
            return function(identifier).orElse("");
        }
        if (identifier >= 0 && identifier < STUB.size()) {
            return STUB.get((int) identifier);
        }
        if (HOST.contains(identifier & WORD & ~NUMBER)) {
            int number = (int) (identifier & NUMBER);
            return number < names.size() && !names.get(number).isEmpty()
                    ? names.get(number)
                    : "KVM host call " + number;
        }
        return function(identifier).orElse("");
    }
}
