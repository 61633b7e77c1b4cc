package worldswitch.emulator.isa.operand;

import java.util.List;

/** Makes the notations that the operand table names by kind, fields and parameters. */
public final class Notations {
    private Notations() {}

    /**
     * The notation of a row of the operand table.
     *
     * @param kind the kind's name, {@code bitmask}
     * @param fields its bits, in the order the kind wants them
     * @param words its parameters
     * @throws IllegalArgumentException if there is no such kind
     */
    public static Notation of(String kind, List<Field> fields, List<String> words) {
        Field field = fields.get(0);
        Parameters parameters = new Parameters(words);
        return switch (kind) {
            case "register" -> new GeneralRegister(field, parameters.letter(), parameters.has("sp"));
            case "next-register" -> new NextRegister(field, parameters.letter());
            case "offset-register" -> new OffsetRegister(field, fields.get(1));
            case "vector-register" -> new VectorRegister(field, parameters.letter());
            case "floating-immediate" -> new FloatingImmediate(field);
            case "unsigned" -> new Immediate(field, false, parameters.number("scale", 1), parameters.has("hex"));
            case "signed" -> new Immediate(field, true, parameters.number("scale", 1), parameters.has("hex"));
            case "add-sub-immediate" -> new AddSubImmediate(field, fields.get(1), parameters.has("negated"));
            case "wide-immediate" -> wide(fields, parameters);
            case "move-immediate" -> new MoveImmediate(wide(fields, parameters));
            case "bitmask" -> bitmask(field, parameters);
            case "move-bitmask" -> new MoveBitmask(bitmask(field, parameters));
            case "left-shift" -> new LeftShift(field, fields.get(1), parameters.number(0));
            case "insert-position" -> new InsertPosition(field, parameters.number(0));
            case "insert-width" -> new InsertWidth(new InsertPosition(field, parameters.number(0)), fields.get(1));
            case "extract-width" -> new ExtractWidth(field, fields.get(1), parameters.number(0));
            case "index-amount" -> new IndexAmount(field, parameters.number(0));
            case "choice" -> new Choice(field, parameters.names(), parameters.number("numeric", 0));
            case "condition" -> new Condition(field, parameters.has("inverted"));
            case "label" -> new Label(field, parameters.number("scale", 1));
            case "page" -> new Page(field);
            case "system-register" -> new SystemRegisterName(field, parameters.has("write"));
            case "named-operation" ->
                new NamedOperation(field, parameters.words().get(0), parameters.has("alone"));
            case "generic-operation" -> new GenericOperation(field);
            default -> throw new IllegalArgumentException("no operand kind " + kind);
        };
    }

    private static WideImmediate wide(List<Field> fields, Parameters parameters) {
        return new WideImmediate(fields.get(0), fields.get(1), parameters.number(0), parameters.has("inverted"));
    }

    private static BitmaskImmediate bitmask(Field field, Parameters parameters) {
        return new BitmaskImmediate(field, parameters.number(0), parameters.has("inverted"));
    }
}
