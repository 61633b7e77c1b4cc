package worldswitch.emulator.device.virtio;

import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;

/**
 * What driver and device agree on: features, and the status by which the driver tells how far it has come (Virtual I/O Device
 * 1.2, 2.1 and 2.2).
 */
final class Negotiation implements Stateful {
    static final long INDIRECT = 1L << 28;
    static final long EVENT_INDEX = 1L << 29;
    static final long VERSION_1 = 1L << 32;

    private static final int DRIVER_OK = 4;
    private static final int FEATURES_OK = 8;
    private static final int NEEDS_RESET = 0x40;
    /** The bits that a driver sets; each stays until the device is reset. */
    private static final int OF_DRIVER = 0x8f;

    private final long offered;
    private int offeredHalf;
    private int acceptedHalf;
    private long accepted;
    private int status;

    Negotiation(long features) {
        offered = features | INDIRECT | EVENT_INDEX | VERSION_1;
    }

    void reset() {
        offeredHalf = 0;
        acceptedHalf = 0;
        accepted = 0;
        status = 0;
    }

    void selectOffered(int half) {
        offeredHalf = half;
    }

    void selectAccepted(int half) {
        acceptedHalf = half;
    }

    /** The selected half of what is offered; only two have anything. */
    long offered() {
        return offeredHalf == 0 ? offered & 0xffff_ffffL : offeredHalf == 1 ? offered >>> Integer.SIZE : 0;
    }

    /** The driver accepts a half of the features; once it has said that these are all, no more. */
    void accept(int value) {
        if ((status & FEATURES_OK) != 0) {
            return;
        }
        if (acceptedHalf == 0) {
            accepted = accepted & ~0xffff_ffffL | value & 0xffff_ffffL;
        } else if (acceptedHalf == 1) {
            accepted = accepted & 0xffff_ffffL | (long) value << Integer.SIZE;
        }
    }

    boolean has(long feature) {
        return (accepted & feature) != 0;
    }

    int status() {
        return status;
    }

    /**
     * The driver sets bits of the status. That the features are all is not taken from one that accepts what was not offered,
     * or only the legacy interface.
     */
    void raise(int bits) {
        int taken = bits & OF_DRIVER;
        if ((accepted & ~offered) != 0 || !has(VERSION_1)) {
            taken &= ~FEATURES_OK;
        }
        status |= taken;
    }

    /** Whether requests are served. */
    boolean isLive() {
        return (status & (DRIVER_OK | FEATURES_OK | NEEDS_RESET)) == (DRIVER_OK | FEATURES_OK);
    }

    /** Nothing goes on until the device is reset. */
    void fail() {
        status |= NEEDS_RESET;
    }

    @Override
    public void state(StateTape tape) {
        offeredHalf = tape.word(offeredHalf);
        acceptedHalf = tape.word(acceptedHalf);
        accepted = tape.word(accepted);
        status = tape.index(status, 1 << Byte.SIZE);
    }
}
