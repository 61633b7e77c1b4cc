package worldswitch.emulator.cpu.semantics.oracle;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.isa.Form;
import worldswitch.emulator.isa.Instruction;
import worldswitch.emulator.isa.InstructionSet;
import worldswitch.emulator.isa.Operand;
import worldswitch.emulator.resource.ResourceTable;

/**
 * A line of the binding resource.
 *
 * @param form the name of the form
 * @param type the class that has the method
 * @param method the name of the method
 * @param arguments the arguments as written
 */
record SemanticBinding(String form, String type, String method, List<String> arguments) {
    private static final String PACKAGE = "worldswitch.emulator.cpu.";
    private static final String FOLDER = "/worldswitch/emulator/engine/";
    private static final List<String> RESOURCES =
            List.of("semantics.tsv", "vector-semantics.tsv", "floating-semantics.tsv");
    private static final Pattern LINE = Pattern.compile("(\\w+)\t([\\w.]+)\\.(\\w+)\\((.*)\\)");
    private static final String DESTINATION = "out ";

    /** Every line. */
    static List<SemanticBinding> all() {
        return RESOURCES.stream()
                .flatMap(resource -> ResourceTable.lines(Cpu.class, FOLDER + resource).stream())
                .map(SemanticBinding::parse)
                .toList();
    }

    private static SemanticBinding parse(String line) {
        Matcher match = LINE.matcher(line);
        if (!match.matches()) {
            throw new IllegalArgumentException("not a binding: " + line);
        }
        String arguments = match.group(4);
        List<String> list = arguments.isEmpty() ? List.of() : Arrays.asList(arguments.split(", "));
        return new SemanticBinding(match.group(1), match.group(2), match.group(3), list);
    }

    /** Whether the method is one of the packages of semantics, not of system instructions. */
    boolean isSemantic() {
        return isInteger() || isVector();
    }

    /** Whether it is about general registers. */
    boolean isInteger() {
        return !isVector() && type.matches("(integer|branch|memory|pointer)\\..*");
    }

    /** Whether it is about vector registers. */
    boolean isVector() {
        return type.matches("(memory\\.Vector|vector\\.|cryptography\\.|floating\\.).*");
    }

    /** Whether it depends on the keys and layout of pointer authentication. */
    boolean authenticates() {
        return type.matches("pointer\\..*|.*\\.Authenticated.*");
    }

    /** Whether an argument is a number, and not an operand. */
    static boolean isConstant(String argument) {
        return argument.matches("\\d+");
    }

    /** The operand that an argument names. */
    static String operand(String argument) {
        return argument.replaceFirst("^" + DESTINATION, "");
    }

    /** The public static methods of that name; one, if the binding is right. */
    List<Method> candidates() {
        return Arrays.stream(target().getMethods())
                .filter(candidate -> candidate.getName().equals(method) && Modifier.isStatic(candidate.getModifiers()))
                .toList();
    }

    /** The class that has the method. */
    Class<?> target() {
        try {
            return Class.forName(PACKAGE + (isSemantic() ? "semantics." : "") + type);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(form, e);
        }
    }

    /** The call that an instruction of the form stands for. */
    SemanticCall call(int word) {
        Method target = candidates().get(0);
        return new SemanticCall(target, values(target.getParameterTypes(), word));
    }

    private Object[] values(Class<?>[] types, int word) {
        Object[] values = new Object[types.length];
        for (int i = 1; i < types.length; i++) {
            long value = value(arguments.get(i - 1), word);
            values[i] = types[i] == int.class ? (Object) (int) value : (Object) value;
        }
        return values;
    }

    private long value(String argument, int word) {
        if (isConstant(argument)) {
            return Long.parseLong(argument);
        }
        Form bound = InstructionSet.A64.form(form);
        Operand operand = bound.operand(operand(argument));
        long value = new Instruction(bound, word).operand(operand.name());
        return switch (operand.kind()) {
            case VALUE -> value;
            case GENERAL -> value == 31 ? argument.startsWith(DESTINATION) ? Cpu.DISCARD : Cpu.ZERO : value;
            case GENERAL_OR_SP -> value == 31 ? Cpu.SP : value;
        };
    }
}
