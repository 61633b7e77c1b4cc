package worldswitch.emulator.gic.interrupt;

/** Where a pending interrupt is kept until it is acknowledged. */
public interface InterruptSource {
    /** The group of an interrupt that is kept here, 0 or 1. */
    int groupOf(int intid);

    /** A processor takes an interrupt that is pending here. */
    void acknowledge(int intid);
}
