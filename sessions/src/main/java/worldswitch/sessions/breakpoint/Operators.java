package worldswitch.sessions.breakpoint;

import java.util.List;
import java.util.Map;
import java.util.function.LongBinaryOperator;

/** The binary operators of a {@link Condition}, with the precedence of C; numbers are unsigned, of 64 bits. */
final class Operators {
    /** Those that bind alike, from the loosest on. */
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

    private static final Map<String, LongBinaryOperator> MEANINGS = Map.ofEntries(
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

    private Operators() {}

    /** How many levels of precedence there are. */
    static int levels() {
        return LEVELS.size();
    }

    /** The operators of a level, 0 being the loosest. */
    static List<String> of(int level) {
        return LEVELS.get(level);
    }

    static boolean isOperator(String text) {
        return MEANINGS.containsKey(text);
    }

    /** What an operator makes of two conditions; both are always evaluated. */
    static Condition join(Condition left, String operator, Condition right) {
        LongBinaryOperator meaning = MEANINGS.get(operator);
        return cpu -> meaning.applyAsLong(left.value(cpu), right.value(cpu));
    }

    /** 1 for what holds, 0 for what does not. */
    static long truth(boolean holds) {
        return holds ? 1 : 0;
    }
}
