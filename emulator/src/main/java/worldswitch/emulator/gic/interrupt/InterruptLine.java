package worldswitch.emulator.gic.interrupt;

/** An interrupt input of the GIC, as the device that drives it sees it. */
@FunctionalInterface
public interface InterruptLine {
    /** A line that leads nowhere. */
    InterruptLine UNCONNECTED = level -> {};

    /** Drives the line; driving the level that it already has changes nothing. */
    void drive(boolean level);
}
