package worldswitch.emulator.engine;

import java.lang.reflect.Constructor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.isa.Form;
import worldswitch.emulator.isa.Instruction;
import worldswitch.emulator.isa.InstructionSet;
import worldswitch.emulator.isa.Operand;

/**
 * Makes operations of instruction words: decodes, finds the semantic method, and computes its arguments once, so that
 * executing decodes nothing.
 */
final class Lowering {
    private static final int NO_REGISTER = 31;
    /** The encoding classes of the Arm ARM whose instructions branch. */
    private static final Set<String> BRANCHES =
            Set.of("condbranch", "compbranch", "testbranch", "branch_imm", "branch_reg");

    private static final String HINTS = "hints";
    private static final String NOP = "NOP_HI_hints";

    private final BindingTable table = new BindingTable();
    private final Map<Form, Constructor<? extends Operation>> emitted = new HashMap<>();
    private final Predicate<String> implemented;

    /**
     * Makes the lowering of a machine.
     *
     * @param implemented whether the machine has a feature, by name
     */
    Lowering(Predicate<String> implemented) {
        this.implemented = implemented;
    }

    /** The operation that a word is. */
    Operation lower(int word) {
        Instruction instruction = InstructionSet.A64.decode(word);
        return instruction == null
                ? new UndefinedOperation(word)
                : binding(instruction.form())
                        .map(binding -> lower(binding, instruction))
                        .orElseGet(() -> new UndefinedOperation(word));
    }

    /** The binding of a form; a hint of a feature that the machine does not have does nothing. */
    private Optional<Binding> binding(Form form) {
        if (form.feature().isEmpty() || implemented.test(form.feature())) {
            return table.find(form);
        }
        return encodingClass(form).equals(HINTS) ? table.find(InstructionSet.A64.form(NOP)) : Optional.empty();
    }

    private Operation lower(Binding binding, Instruction instruction) {
        int[] arguments = new int[5];
        long immediate = 0;
        int next = 0;
        Class<?>[] parameters = binding.method().getParameterTypes();
        for (int i = 1; i < parameters.length; i++) {
            long value = value(binding.arguments().get(i - 1), instruction);
            if (parameters[i] == long.class) {
                immediate = value;
            } else {
                arguments[next++] = (int) value;
            }
        }
        return instantiate(binding, instruction.word(), arguments, immediate);
    }

    private Operation instantiate(Binding binding, int word, int[] arguments, long immediate) {
        boolean ends = BRANCHES.contains(encodingClass(binding.form()));
        try {
            return emitted.computeIfAbsent(binding.form(), form -> OperationEmitter.emit(binding))
                    .newInstance(word, binding, ends, arguments, immediate);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long value(Binding.Argument argument, Instruction instruction) {
        if (argument instanceof Binding.Constant constant) {
            return constant.value();
        }
        Binding.Operand named = (Binding.Operand) argument;
        Operand operand = instruction.form().operand(named.name());
        long value = operand.decode(instruction.word());
        if (value != NO_REGISTER) {
            return value;
        }
        return switch (operand.kind()) {
            case GENERAL -> named.destination() ? Cpu.DISCARD : Cpu.ZERO;
            case GENERAL_OR_SP -> Cpu.SP;
            case VALUE -> value;
        };
    }

    private static String encodingClass(Form form) {
        String name = form.name();
        for (String group : BRANCHES) {
            if (name.endsWith("_" + group)) {
                return group;
            }
        }
        return name.endsWith("_" + HINTS) ? HINTS : "";
    }
}
