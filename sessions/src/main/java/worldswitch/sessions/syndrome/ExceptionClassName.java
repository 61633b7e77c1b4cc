package worldswitch.sessions.syndrome;

/** The names that Linux and KVM have for the exception classes of ESR_ELx.EC ({@code kvm_arm_exception_class}). */
public final class ExceptionClassName {
    private static final NumberedNames NAMES = NumberedNames.of("exception-classes.tsv");

    private ExceptionClassName() {}

    /** The name of a class, {@code DABT_LOW}; of one that has none, its number. */
    public static String of(int exceptionClass) {
        return NAMES.find(exceptionClass).orElseGet(() -> String.format("EC_0x%02x", exceptionClass));
    }
}
