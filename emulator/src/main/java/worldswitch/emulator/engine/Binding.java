package worldswitch.emulator.engine;

import java.lang.reflect.Method;
import java.util.List;
import java.util.regex.Pattern;
import worldswitch.emulator.isa.Form;
import worldswitch.emulator.sysreg.consultation.AccessKind;

/**
 * A row of the binding table: the semantic method that a form of the instruction table stands for.
 *
 * @param form the form
 * @param method a static method of a public class; its first parameter is the processor
 * @param arguments what it gets for its other parameters
 * @param accesses the indirect reads of control registers that it makes without naming any
 * @param loadsExclusive whether it is a load-exclusive
 * @param base the place among the int parameters of the register that an access to memory starts from; -1 if there is none
 */
record Binding(
        Form form,
        Method method,
        List<Argument> arguments,
        List<AccessKind> accesses,
        boolean loadsExclusive,
        int base) {
    private static final String BASE = "Rn";
    private static final Pattern LOAD_EXCLUSIVE = Pattern.compile("LDA?X[RP].*");

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
        accesses = List.copyOf(accesses);
    }

    /** A binding whose base register is found among its arguments. */
    static Binding of(Form form, Method method, List<Argument> arguments, List<AccessKind> accesses) {
        boolean exclusive = LOAD_EXCLUSIVE.matcher(form.name()).matches();
        return new Binding(form, method, arguments, accesses, exclusive, base(method, arguments));
    }

    /** Whether it uses floating-point and SIMD registers, so that it may be trapped. */
    boolean usesVectors() {
        return accesses.contains(AccessKind.FLOATING_POINT);
    }

    private static int base(Method method, List<Argument> arguments) {
        Class<?>[] parameters = method.getParameterTypes();
        int place = 0;
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i) instanceof Operand operand && operand.name().equals(BASE)) {
                return place;
            }
            place += parameters[i + 1] == int.class ? 1 : 0;
        }
        return -1;
    }
}
