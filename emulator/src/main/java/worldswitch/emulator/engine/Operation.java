package worldswitch.emulator.engine;

import worldswitch.emulator.cpu.Cpu;

/**
 * A decoded instruction, ready to execute: a semantic method with its arguments.
 *
 * <p>For each row of the binding table there is one subclass, emitted by {@link OperationEmitter}, whose {@link #execute}
 * calls the row's semantic method with these fields. Immutable, and shared by every processor.
 */
public abstract class Operation {
    /** The instruction word. */
    final int word;
    /** Whether it ends straight-line flow: a branch, which leaves the address of the next instruction in the processor. */
    final boolean ends;
    /** Arguments for the int parameters of the semantic method, in their order. */
    protected final int a0;

    /** The second int argument. */
    protected final int a1;
    /** The third int argument. */
    protected final int a2;
    /** The fourth int argument. */
    protected final int a3;
    /** The fifth int argument. */
    protected final int a4;
    /** The argument for the long parameter. */
    protected final long immediate;

    /** Makes an operation without arguments. */
    protected Operation(int word) {
        this(word, false, new int[5], 0);
    }

    /** Makes an operation; {@code arguments} has room for five. */
    protected Operation(int word, boolean ends, int[] arguments, long immediate) {
        this.word = word;
        this.ends = ends;
        this.a0 = arguments[0];
        this.a1 = arguments[1];
        this.a2 = arguments[2];
        this.a3 = arguments[3];
        this.a4 = arguments[4];
        this.immediate = immediate;
    }

    /** Executes the instruction. */
    abstract void execute(Cpu cpu);
}
