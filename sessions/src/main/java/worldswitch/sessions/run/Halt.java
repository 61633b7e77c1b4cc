package worldswitch.sessions.run;

import worldswitch.emulator.machine.StopReason;
import worldswitch.emulator.memory.DeviceFailure;

/**
 * How a run came to a halt.
 *
 * @param reason the machine's reason
 * @param stop for a requested stop, what was reached, in words; else empty
 */
public record Halt(StopReason reason, String stop) {
    /**
     * Whether the machine has ended; one that sleeps may still be typed to, and one in a loop stepped.
     * One whose host has failed a device goes on once the host is in order.
     */
    public boolean ended() {
        return switch (reason.kind()) {
            case LIMIT, REQUEST, ASLEEP, EXCEPTION_LOOP, DEVICE_FAILURE -> false;
            case POWER_OFF, RESET -> true;
        };
    }

    /**
     * Requires that the host has not failed the machine, for who can do nothing with half a run.
     *
     * @throws DeviceFailure if it has
     */
    public Halt requireHost() {
        if (reason.kind() == StopReason.Kind.DEVICE_FAILURE) {
            throw new DeviceFailure(reason.text());
        }
        return this;
    }

    /** The same moment as a halt that was asked for. */
    public Halt arrived(String what) {
        return new Halt(new StopReason(StopReason.Kind.REQUEST, what), what);
    }

    /** Whether it sleeps, and only what is typed can wake it. */
    public boolean asleep() {
        return reason.kind() == StopReason.Kind.ASLEEP;
    }

    /** Whether nothing stopped it but the end of its slice, or a pause. */
    public boolean mayGoOn() {
        boolean plain = reason.kind() == StopReason.Kind.LIMIT || reason.kind() == StopReason.Kind.REQUEST;
        return plain && stop.isEmpty();
    }

    /** The halt in words. */
    public String text() {
        return stop.isEmpty() ? reason.text() : stop;
    }
}
