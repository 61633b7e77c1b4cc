package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/** Shifts by an immediate, in which immh gives the size of an element by its highest bit. */
final class ShiftSizes {
    private ShiftSizes() {}

    /** The size of an element, of the smaller ones where they differ. */
    static int of(int immh) {
        return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(immh);
    }

    /** Elements taken as signed; the operation gets the amount as its second source. */
    static void signed(Cpu cpu, int d, int n, int immh, int amount, int shape, ElementOperation operation) {
        long each = Lanes.replicate(amount, of(immh));
        Elementwise.signed(cpu, d, n, each, each, of(immh), shape, operation);
    }

    /** Elements taken as unsigned. */
    static void unsigned(Cpu cpu, int d, int n, int immh, int amount, int shape, ElementOperation operation) {
        long each = Lanes.replicate(amount, of(immh));
        Elementwise.unsigned(cpu, d, n, each, each, of(immh), shape, operation);
    }
}
