package worldswitch.emulator.isa.table;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import worldswitch.emulator.isa.operand.Field;

/**
 * A condition on the fields of a word: {@code shift!=3}, {@code imms+1=immr}, {@code option~x1x}.
 *
 * @param left the first term
 * @param relation how the terms must stand to each other
 * @param right the second term
 */
record Constraint(Term left, IntRelation relation, Term right) {
    private static final java.util.regex.Pattern SYNTAX =
            java.util.regex.Pattern.compile("([\\w+]+)(!=|=|<|~)([\\w+]+)");

    /** A field or none, plus a number. */
    record Term(Field field, int plus) {
        int value(int word) {
            return field.get(word) + plus;
        }
    }

    /** A relation of two numbers. */
    @FunctionalInterface
    interface IntRelation {
        boolean holds(int left, int right);
    }

    /** The constraints of a row, written with commas between. */
    static List<Constraint> parseAll(String text, Pattern pattern) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",")).map(one -> parse(one, pattern)).toList();
    }

    boolean holds(int word) {
        return relation.holds(left.value(word), right.value(word));
    }

    private static Constraint parse(String text, Pattern pattern) {
        Matcher matcher = SYNTAX.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no constraint: " + text);
        }
        Term left = term(matcher.group(1), pattern);
        String right = matcher.group(3);
        return switch (matcher.group(2)) {
            case "=" -> new Constraint(left, (a, b) -> a == b, term(right, pattern));
            case "!=" -> new Constraint(left, (a, b) -> a != b, term(right, pattern));
            case "<" -> new Constraint(left, (a, b) -> a < b, term(right, pattern));
            default -> likeBits(left, right, pattern);
        };
    }

    /** The bits agree where the second term has no x. */
    private static Constraint likeBits(Term left, String bits, Pattern pattern) {
        int care = Integer.parseInt(bits.replace('0', '1').replace('x', '0'), 2);
        int wanted = Integer.parseInt(bits.replace('x', '0'), 2);
        return new Constraint(left, (a, b) -> (a & care) == b, new Term(pattern.field("-"), wanted));
    }

    private static Term term(String text, Pattern pattern) {
        if (Character.isDigit(text.charAt(0))) {
            return new Term(pattern.field("-"), Integer.parseInt(text));
        }
        String[] sum = text.split("\\+");
        return new Term(pattern.field(sum[0]), sum.length == 1 ? 0 : Integer.parseInt(sum[1]));
    }
}
