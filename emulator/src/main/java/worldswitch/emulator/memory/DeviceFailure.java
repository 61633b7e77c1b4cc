package worldswitch.emulator.memory;

/**
 * Thrown by a device that cannot do what the guest asks of it since the host has failed it, a file of a drive's for one.
 *
 * <p>The guest is told nothing: the machine stops before the instruction that made the access, and can execute it again once
 * the host is in order. The device must not have changed anything by then.
 */
public final class DeviceFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Makes a failure; the words name the thing of the host and what is wrong with it. */
    public DeviceFailure(String words) {
        super(words, null, false, false);
    }

    /** What is wrong, in one line for a person. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
