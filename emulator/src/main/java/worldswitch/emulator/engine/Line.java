package worldswitch.emulator.engine;

import worldswitch.emulator.cpu.Cpu;

/**
 * Consecutive operations that are executed often, fused into one method by {@link LineEmitter}.
 *
 * <p>Nothing but speed tells a line from its operations executed one by one.
 */
abstract class Line {
    /** How many operations it is. */
    final int length;

    Line(int length) {
        this.length = length;
    }

    /**
     * Executes the operations from the present address on, up to the last or to the one during which somebody called
     * {@link Cpu#attend}; {@link Cpu#pc} is then the address of the last one executed.
     */
    abstract void execute(Cpu cpu);
}
