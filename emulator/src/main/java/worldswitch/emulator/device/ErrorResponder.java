package worldswitch.emulator.device;

import worldswitch.emulator.memory.BusFault;
import worldswitch.emulator.memory.MmioDevice;

/**
 * A target on the bus that answers every access with an error; what makes physical SErrors on this board.
 *
 * <p>A load waits for its answer, so its error is a synchronous external abort, as where nothing answers. A store is
 * <em>posted</em>: it has retired by the time that its error comes back, which is an asynchronous external abort, and so an
 * SError (Arm ARM D1.3, "External aborts": which accesses are reported which way is IMPLEMENTATION DEFINED). Here the error is
 * pending at the end of the instruction that stored: the soonest that is allowed, and the same on every run. What was
 * stored is lost.
 *
 * <p>QEMU's virt board has no such device, and nothing else at its address; it reports every external abort synchronously.
 */
public final class ErrorResponder implements MmioDevice {
    /** The bytes of its region. */
    public static final long REGION = 0x1000;

    private final Runnable lost;

    /**
     * A responder that keeps nothing.
     *
     * @param lost told of each store, on behalf of the processor that made it
     */
    public ErrorResponder(Runnable lost) {
        this.lost = lost;
    }

    @Override
    public long read(long offset, int size) {
        throw BusFault.INSTANCE;
    }

    @Override
    public void write(long offset, int size, long value) {
        lost.run();
    }
}
