package worldswitch.emulator.cpu.semantics.memory;

import worldswitch.emulator.cpu.Cpu;

/** The base register of an address. */
final class Base {
    private static final int ALIGNMENT = 16;

    private Base() {}

    /** The value of a base register; the stack pointer is first checked for alignment. */
    static long of(Cpu cpu, int n) {
        long address = cpu.x[n];
        if (n == Cpu.SP && (address & ALIGNMENT - 1) != 0) {
            StackAlignment.check(cpu, address);
        }
        return address;
    }
}
