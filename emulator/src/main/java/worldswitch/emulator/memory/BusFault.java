package worldswitch.emulator.memory;

/** Thrown where nothing answers at a physical address; the processor takes it as a synchronous external abort. */
public final class BusFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The only instance: it carries nothing, so that throwing it costs no allocation. */
    public static final BusFault INSTANCE = new BusFault();

    private BusFault() {
        super("no device at this physical address", null, false, false);
    }
}
