package worldswitch.emulator.engine;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import worldswitch.emulator.isa.Form;
import worldswitch.emulator.isa.InstructionSet;
import worldswitch.emulator.resource.ResourceTable;

/**
 * Which semantic method executes which form of the instruction table: the resources {@code semantics.tsv} for
 * general registers and {@code vector-semantics.tsv} for vectors.
 *
 * <p>A line is {@code FORM<TAB>Class.method(argument, ...)}, the class relative to the packages of semantics. An argument is
 * the name of an operand, {@code out} and the name of a register that is only written, or a number.
 */
final class BindingTable {
    private static final List<String> RESOURCES =
            List.of("semantics.tsv", "vector-semantics.tsv", "floating-semantics.tsv");
    private static final List<String> PACKAGES =
            List.of("worldswitch.emulator.cpu.semantics.", "worldswitch.emulator.cpu.");
    private static final Pattern CALL = Pattern.compile("([\\w.]+)\\.(\\w+)\\((.*)\\)");

    private final AccessTable accesses = new AccessTable();
    private final Map<Form, Binding> bindings = new HashMap<>();

    /** Reads the table. */
    BindingTable() {
        RESOURCES.forEach(
                resource -> ResourceTable.lines(BindingTable.class, resource).forEach(this::add));
    }

    /** The binding of a form, if the machine can execute it. */
    Optional<Binding> find(Form form) {
        return Optional.ofNullable(bindings.get(form));
    }

    private void add(String line) {
        String[] cells = line.split("\t", -1);
        Matcher call = CALL.matcher(cells.length > 1 ? cells[1] : "");
        if (!call.matches()) {
            throw new IllegalStateException("not a binding: " + line);
        }
        Form form = InstructionSet.A64.form(cells[0]);
        bindings.put(
                form,
                Binding.of(
                        form,
                        method(call.group(1), call.group(2)),
                        arguments(call.group(3)),
                        accesses.of(call.group(1) + "." + call.group(2))));
    }

    private static List<Binding.Argument> arguments(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(String::strip)
                        .map(BindingTable::argument)
                        .toList();
    }

    private static Binding.Argument argument(String text) {
        if (text.matches("-?\\d+")) {
            return new Binding.Constant(Integer.parseInt(text));
        }
        boolean destination = text.startsWith("out ");
        return new Binding.Operand(destination ? text.substring(4).strip() : text, destination);
    }

    private static Method method(String type, String name) {
        return PACKAGES.stream()
                .flatMap(prefix -> type(prefix + type).stream())
                .flatMap(found -> Arrays.stream(found.getMethods()))
                .filter(method -> method.getName().equals(name) && Modifier.isStatic(method.getModifiers()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no method " + type + "." + name));
    }

    private static Optional<Class<?>> type(String name) {
        try {
            return Optional.of(Class.forName(name));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }
}
