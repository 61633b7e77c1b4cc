package worldswitch.emulator.cpu;

/**
 * The interrupt inputs of one processor, driven by the GIC and read by the engine.
 *
 * <p>The virtual lines come from the list registers; HCR_EL2.VI, VF and VSE are added by the processor.
 */
public final class InterruptLines {
    private boolean irq;
    private boolean fiq;
    private boolean virtualIrq;
    private boolean virtualFiq;
    private boolean changed;

    /** Drives the physical lines. */
    public void physical(boolean irqLevel, boolean fiqLevel) {
        changed |= irq != irqLevel || fiq != fiqLevel;
        irq = irqLevel;
        fiq = fiqLevel;
    }

    /** Drives the virtual lines. */
    public void virtual(boolean irqLevel, boolean fiqLevel) {
        changed |= virtualIrq != irqLevel || virtualFiq != fiqLevel;
        virtualIrq = irqLevel;
        virtualFiq = fiqLevel;
    }

    /** Whether the physical IRQ is asserted. */
    public boolean irq() {
        return irq;
    }

    /** Whether the physical FIQ is asserted. */
    public boolean fiq() {
        return fiq;
    }

    /** Whether the GIC asserts the virtual IRQ. */
    public boolean virtualIrq() {
        return virtualIrq;
    }

    /** Whether the GIC asserts the virtual FIQ. */
    public boolean virtualFiq() {
        return virtualFiq;
    }

    /** Whether a line has changed since this was last asked. */
    public boolean takeChanged() {
        boolean was = changed;
        changed = false;
        return was;
    }
}
