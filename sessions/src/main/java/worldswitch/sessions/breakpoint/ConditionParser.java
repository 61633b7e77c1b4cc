package worldswitch.sessions.breakpoint;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongBinaryOperator;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;

/** Reads a {@link Condition} by precedence climbing. */
final class ConditionParser {
    private static final List<List<String>> LEVELS = List.of(
            List.of("||"),
            List.of("&&"),
            List.of("|"),
            List.of("^"),
            List.of("&"),
            List.of("==", "!="),
            List.of("<=", ">=", "<", ">"),
            List.of("<<", ">>"),
            List.of("+", "-"),
            List.of("*"));
    private static final Map<String, LongBinaryOperator> OPERATORS = Map.ofEntries(
            Map.entry("||", (a, b) -> truth(a != 0 || b != 0)),
            Map.entry("&&", (a, b) -> truth(a != 0 && b != 0)),
            Map.entry("|", (a, b) -> a | b),
            Map.entry("^", (a, b) -> a ^ b),
            Map.entry("&", (a, b) -> a & b),
            Map.entry("==", (a, b) -> truth(a == b)),
            Map.entry("!=", (a, b) -> truth(a != b)),
            Map.entry("<=", (a, b) -> truth(Long.compareUnsigned(a, b) <= 0)),
            Map.entry(">=", (a, b) -> truth(Long.compareUnsigned(a, b) >= 0)),
            Map.entry("<", (a, b) -> truth(Long.compareUnsigned(a, b) < 0)),
            Map.entry(">", (a, b) -> truth(Long.compareUnsigned(a, b) > 0)),
            Map.entry("<<", (a, b) -> a << b),
            Map.entry(">>", (a, b) -> a >>> b),
            Map.entry("+", (a, b) -> a + b),
            Map.entry("-", (a, b) -> a - b),
            Map.entry("*", (a, b) -> a * b));
    private static final int DEEPEST = 64;

    private final String text;
    private final Labels labels;
    private int at;
    private int depth;

    ConditionParser(String text, Labels labels) {
        this.text = text;
        this.labels = labels;
    }

    private static long truth(boolean holds) {
        return holds ? 1 : 0;
    }

    Condition parse() throws ConditionProblem {
        Condition condition = level(0);
        skipBlanks();
        if (at < text.length()) {
            throw problem("an operator or the end");
        }
        return condition;
    }

    private Condition level(int level) throws ConditionProblem {
        if (level == LEVELS.size()) {
            return unary();
        }
        Condition left = level(level + 1);
        for (Optional<String> operator = operator(level); operator.isPresent(); operator = operator(level)) {
            left = join(left, OPERATORS.get(operator.get()), level(level + 1));
        }
        return left;
    }

    private static Condition join(Condition left, LongBinaryOperator operator, Condition right) {
        return cpu -> operator.applyAsLong(left.value(cpu), right.value(cpu));
    }

    private Optional<String> operator(int level) {
        skipBlanks();
        for (String operator : LEVELS.get(level)) {
            if (text.startsWith(operator, at) && !longerOperator(operator)) {
                at += operator.length();
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    private boolean longerOperator(String operator) {
        return operator.length() == 1 && at + 2 <= text.length() && OPERATORS.containsKey(text.substring(at, at + 2));
    }

    private Condition unary() throws ConditionProblem {
        skipBlanks();
        if (++depth > DEEPEST) {
            throw problem("a simpler expression");
        }
        try {
            if (take('!')) {
                Condition operand = unary();
                return cpu -> truth(operand.value(cpu) == 0);
            }
            if (take('~')) {
                Condition operand = unary();
                return cpu -> ~operand.value(cpu);
            }
            if (take('-')) {
                Condition operand = unary();
                return cpu -> -operand.value(cpu);
            }
            return primary();
        } finally {
            depth--;
        }
    }

    private Condition primary() throws ConditionProblem {
        if (take('(')) {
            Condition inner = level(0);
            skipBlanks();
            if (!take(')')) {
                throw problem("')'");
            }
            return inner;
        }
        int start = at;
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        Optional<Condition> operand = word.isEmpty() ? Optional.empty() : operand(word);
        if (operand.isEmpty()) {
            at = start;
            throw problem("a number, a register, a system register with or without a field, or a symbol");
        }
        return operand.get();
    }

    private Optional<Condition> operand(String word) {
        return Character.isDigit(word.charAt(0))
                ? number(word)
                : register(word.toLowerCase(Locale.ROOT)).or(() -> label(word));
    }

    private Optional<Condition> label(String word) {
        OptionalLong address = labels.address(word);
        return address.isPresent() ? Optional.of(constant(address.getAsLong())) : Optional.empty();
    }

    private static Condition constant(long value) {
        return cpu -> value;
    }

    private static Optional<Condition> number(String word) {
        try {
            String digits = word.replace("_", "");
            long value = digits.startsWith("0x") || digits.startsWith("0X")
                    ? Long.parseUnsignedLong(digits.substring(2), 16)
                    : Long.parseUnsignedLong(digits);
            return Optional.of(cpu -> value);
        } catch (NumberFormatException expected) {
            return Optional.empty();
        }
    }

    private static Optional<Condition> register(String word) {
        switch (word) {
            case "pc":
                return Optional.of(cpu -> cpu.pc());
            case "el":
                return Optional.of(cpu -> cpu.el());
            case "sp":
                return Optional.of(cpu -> cpu.general(31));
            default:
                return word.matches("[xw]([12]?[0-9]|30)") ? Optional.of(general(word)) : systemRegister(word);
        }
    }

    private static Condition general(String word) {
        int number = Integer.parseInt(word.substring(1));
        long mask = word.charAt(0) == 'w' ? 0xffff_ffffL : -1L;
        return cpu -> cpu.general(number) & mask;
    }

    private static Optional<Condition> systemRegister(String word) {
        int dot = word.indexOf('.');
        Optional<SystemRegister> register = Catalogue.find(dot < 0 ? word : word.substring(0, dot));
        if (dot < 0 || register.isEmpty()) {
            return register.map(row -> cpu -> cpu.direct(row.index()));
        }
        SystemRegister row = register.get();
        Optional<Field> field = row.fields().stream()
                .filter(candidate -> candidate.name().equalsIgnoreCase(word.substring(dot + 1)))
                .findFirst();
        return field.map(bits -> cpu -> bits.get(cpu.direct(row.index())));
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }

    private boolean take(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private ConditionProblem problem(String expected) {
        return new ConditionProblem(at + 1, expected);
    }
}
