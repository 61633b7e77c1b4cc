package worldswitch.emulator.isa.table;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import worldswitch.emulator.isa.operand.Field;

/**
 * A condition on the fields of a word: {@code shift!=3}, {@code imms+1=immr}, {@code option~x1x}.
 *
 * @param left the first term
 * @param relation one of {@code =}, {@code !=}, {@code <} and {@code ~} (the bits agree where the second term has no x)
 * @param right the second term
 * @param care under {@code ~}, the bits that must agree
 */
record Constraint(Term left, String relation, Term right, int care) {
    private static final java.util.regex.Pattern SYNTAX =
            java.util.regex.Pattern.compile("([\\w+]+)(!=|=|<|~)([\\w+]+)");

    /** A field or none, plus a number. */
    record Term(Field field, int plus) {
        int value(int word) {
            return field.get(word) + plus;
        }
    }

    /** The constraints of a row, written with commas between. */
    static List<Constraint> parseAll(String text, Pattern pattern) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",")).map(one -> parse(one, pattern)).toList();
    }

    boolean holds(int word) {
        int a = left.value(word);
        int b = right.value(word);
        return switch (relation) {
            case "=" -> a == b;
            case "!=" -> a != b;
            case "<" -> a < b;
            default -> (a & care) == b;
        };
    }

    private static Constraint parse(String text, Pattern pattern) {
        Matcher matcher = SYNTAX.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no constraint: " + text);
        }
        Term left = term(matcher.group(1), pattern);
        if (!matcher.group(2).equals("~")) {
            return new Constraint(left, matcher.group(2), term(matcher.group(3), pattern), 0);
        }
        String bits = matcher.group(3);
        int care = Integer.parseInt(bits.replace('0', '1').replace('x', '0'), 2);
        return new Constraint(
                left, "~", new Term(pattern.field("-"), Integer.parseInt(bits.replace('x', '0'), 2)), care);
    }

    private static Term term(String text, Pattern pattern) {
        if (Character.isDigit(text.charAt(0))) {
            return new Term(pattern.field("-"), Integer.parseInt(text));
        }
        String[] sum = text.split("\\+");
        return new Term(pattern.field(sum[0]), sum.length == 1 ? 0 : Integer.parseInt(sum[1]));
    }
}
