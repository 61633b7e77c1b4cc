package worldswitch.emulator.isa.table;

import java.util.List;
import worldswitch.emulator.isa.operand.Field;
import worldswitch.emulator.isa.operand.Notation;
import worldswitch.emulator.isa.operand.address.Label;
import worldswitch.emulator.isa.operand.address.Page;
import worldswitch.emulator.isa.operand.immediate.AddSubImmediate;
import worldswitch.emulator.isa.operand.immediate.BitmaskImmediate;
import worldswitch.emulator.isa.operand.immediate.ExtractWidth;
import worldswitch.emulator.isa.operand.immediate.FloatingImmediate;
import worldswitch.emulator.isa.operand.immediate.FloatingZero;
import worldswitch.emulator.isa.operand.immediate.Immediate;
import worldswitch.emulator.isa.operand.immediate.IndexAmount;
import worldswitch.emulator.isa.operand.immediate.InsertPosition;
import worldswitch.emulator.isa.operand.immediate.InsertWidth;
import worldswitch.emulator.isa.operand.immediate.LeftShift;
import worldswitch.emulator.isa.operand.immediate.Linear;
import worldswitch.emulator.isa.operand.immediate.MoveBitmask;
import worldswitch.emulator.isa.operand.immediate.MoveImmediate;
import worldswitch.emulator.isa.operand.immediate.WideImmediate;
import worldswitch.emulator.isa.operand.name.Choice;
import worldswitch.emulator.isa.operand.name.Condition;
import worldswitch.emulator.isa.operand.register.GeneralRegister;
import worldswitch.emulator.isa.operand.register.NextRegister;
import worldswitch.emulator.isa.operand.register.OffsetRegister;
import worldswitch.emulator.isa.operand.register.VectorRegister;
import worldswitch.emulator.isa.operand.system.GenericOperation;
import worldswitch.emulator.isa.operand.system.NamedOperation;
import worldswitch.emulator.isa.operand.system.SystemRegisterName;
import worldswitch.emulator.isa.operand.vector.Arrangement;
import worldswitch.emulator.isa.operand.vector.ByteMask;
import worldswitch.emulator.isa.operand.vector.ElementIndex;
import worldswitch.emulator.isa.operand.vector.FixedNumber;
import worldswitch.emulator.isa.operand.vector.Scalar;
import worldswitch.emulator.isa.operand.vector.Vector;
import worldswitch.emulator.isa.operand.vector.VectorList;
import worldswitch.emulator.isa.operand.vector.VectorShift;

/** Makes the notations that the operand table names by kind, fields and parameters. */
final class Notations {
    private Notations() {}

    /**
     * The notation of a row of the operand table.
     *
     * @param kind the kind's name, {@code bitmask}
     * @param fields its bits, in the order the kind wants them
     * @param words its parameters
     * @throws IllegalArgumentException if there is no such kind
     */
    static Notation of(String kind, List<Field> fields, List<String> words) {
        Field field = fields.get(0);
        Parameters parameters = new Parameters(words);
        return switch (kind) {
            case "register" -> new GeneralRegister(field, parameters.letter(), parameters.has("sp"));
            case "next-register" -> new NextRegister(field, parameters.letter());
            case "offset-register" -> new OffsetRegister(field, fields.get(1));
            case "vector-register" -> new VectorRegister(field, parameters.letter());
            case "vector" -> new Vector(field, arrangement(fields, parameters));
            case "scalar" -> new Scalar(field, arrangement(fields, parameters));
            case "vector-list" -> new VectorList(field, arrangement(fields, parameters), parameters.number("count", 1));
            case "element-index" -> new ElementIndex(field);
            case "fixed-number" ->
                new FixedNumber(
                        field, parameters.names().stream().map(Long::valueOf).toList());
            case "vector-shift" -> new VectorShift(field, fields.get(1), parameters.has("right"));
            case "byte-mask" -> new ByteMask(field);
            case "floating-immediate" -> new FloatingImmediate(field);
            case "floating-zero" -> new FloatingZero();
            case "linear" -> new Linear(field, parameters.number("base", 0), parameters.number("step", 1));
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

    private static Arrangement arrangement(List<Field> fields, Parameters parameters) {
        return new Arrangement(fields.get(1), parameters.names());
    }

    private static WideImmediate wide(List<Field> fields, Parameters parameters) {
        return new WideImmediate(fields.get(0), fields.get(1), parameters.number(0), parameters.has("inverted"));
    }

    private static BitmaskImmediate bitmask(Field field, Parameters parameters) {
        return new BitmaskImmediate(field, parameters.number(0), parameters.has("inverted"));
    }
}
