package worldswitch.emulator.cpu;

/**
 * The interrupt inputs of one processor, driven by the GIC.
 *
 * <p>The virtual lines come from the list registers; HCR_EL2.VI, VF and VSE are added by the processor. A line that
 * changes makes the processor look at its interrupts before the next instruction.
 */
public final class InterruptLines {
    private final Cpu cpu;
    private boolean irq;
    private boolean fiq;
    private boolean virtualIrq;
    private boolean virtualFiq;

    InterruptLines(Cpu cpu) {
        this.cpu = cpu;
    }

    /** Drives the physical lines. */
    public void physical(boolean irqLevel, boolean fiqLevel) {
        if (irq != irqLevel || fiq != fiqLevel) {
            irq = irqLevel;
            fiq = fiqLevel;
            cpu.attend();
        }
    }

    /** Drives the virtual lines. */
    public void virtual(boolean irqLevel, boolean fiqLevel) {
        if (virtualIrq != irqLevel || virtualFiq != fiqLevel) {
            virtualIrq = irqLevel;
            virtualFiq = fiqLevel;
            cpu.attend();
        }
    }

    /** Whether any line is asserted. */
    public boolean any() {
        return irq | fiq | virtualIrq | virtualFiq;
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
}
