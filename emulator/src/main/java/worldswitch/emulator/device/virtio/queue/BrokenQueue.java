package worldswitch.emulator.device.virtio.queue;

/** Thrown where a driver has broken the rules of its queue, so that the device must be reset before it goes on. */
public final class BrokenQueue extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The only instance: it carries nothing, so that throwing it costs no allocation. */
    public static final BrokenQueue INSTANCE = new BrokenQueue();

    private BrokenQueue() {
        super("the driver has broken its queue", null, false, false);
    }

    /** Throws it where a rule is not kept. */
    static void unless(boolean kept) {
        if (!kept) {
            throw INSTANCE;
        }
    }
}
