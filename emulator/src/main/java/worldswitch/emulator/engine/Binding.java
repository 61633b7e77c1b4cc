package worldswitch.emulator.engine;

import java.lang.reflect.Method;
import java.util.List;
import worldswitch.emulator.isa.Form;

/**
 * A row of the binding table: the semantic method that a form of the instruction table stands for.
 *
 * @param form the form
 * @param method a static method of a public class; its first parameter is the processor
 * @param arguments what it gets for its other parameters
 */
record Binding(Form form, Method method, List<Argument> arguments) {
    /** An argument of a semantic method. */
    sealed interface Argument {}

    /**
     * An operand of the instruction.
     *
     * @param name the operand's name
     * @param destination whether it is a register that is only written, so that XZR becomes the discarding slot
     */
    record Operand(String name, boolean destination) implements Argument {}

    /** A number that the table gives. */
    record Constant(int value) implements Argument {}

    Binding {
        arguments = List.copyOf(arguments);
    }
}
