package worldswitch.emulator.engine;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.cpu.Cpu;

/**
 * A decoded instruction, ready to execute: a semantic method with its arguments.
 *
 * <p>For each row of the binding table there is one subclass, emitted by {@link OperationEmitter}, whose {@link #execute}
 * calls the row's semantic method with these fields. Immutable, and shared by every processor.
 */
abstract class Operation {
    /** The instruction word. */
    final int word;
    /** The row of the binding table; null for a word that is no instruction. */
    final @Nullable Binding binding;
    /** Whether it ends straight-line flow: a branch, which leaves the address of the next instruction in the processor. */
    final boolean ends;
    /** Arguments for the int parameters of the semantic method, in their order. */
    final int a0;

    /** The second int argument. */
    final int a1;
    /** The third int argument. */
    final int a2;
    /** The fourth int argument. */
    final int a3;
    /** The fifth int argument. */
    final int a4;
    /** The argument for the long parameter. */
    final long immediate;

    /** Makes an operation without arguments. */
    Operation(int word) {
        this(word, null, false, new int[5], 0);
    }

    /** Makes an operation; {@code arguments} has room for five. */
    Operation(int word, @Nullable Binding binding, boolean ends, int[] arguments, long immediate) {
        this.word = word;
        this.binding = binding;
        this.ends = ends;
        this.a0 = arguments[0];
        this.a1 = arguments[1];
        this.a2 = arguments[2];
        this.a3 = arguments[3];
        this.a4 = arguments[4];
        this.immediate = immediate;
    }

    /** Whether it is a load-exclusive, which a software step exception tells. */
    final boolean isLoadExclusive() {
        return binding != null && binding.loadsExclusive();
    }

    /** The int arguments, by place. */
    final int argument(int place) {
        return switch (place) {
            case 0 -> a0;
            case 1 -> a1;
            case 2 -> a2;
            case 3 -> a3;
            default -> a4;
        };
    }

    /** Executes the instruction. */
    abstract void execute(Cpu cpu);
}
