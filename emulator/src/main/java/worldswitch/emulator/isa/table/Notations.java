package worldswitch.emulator.isa.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final Map<String, Maker> MAKERS = makers();

    private Notations() {}

    /** Makes a notation of a kind from its bits, of which the first field is given alone too, and its parameters. */
    @FunctionalInterface
    private interface Maker {
        Notation of(Field field, List<Field> fields, Parameters parameters);
    }

    /**
     * The notation of a row of the operand table.
     *
     * @param kind the kind's name, {@code bitmask}
     * @param fields its bits, in the order the kind wants them
     * @param words its parameters
     * @throws IllegalArgumentException if there is no such kind
     */
    static Notation of(String kind, List<Field> fields, List<String> words) {
        Maker maker = MAKERS.get(kind);
        if (maker == null) {
            throw new IllegalArgumentException("no operand kind " + kind);
        }
        return maker.of(fields.get(0), fields, new Parameters(words));
    }

    private static Map<String, Maker> makers() {
        Map<String, Maker> all = new HashMap<>();
        all.putAll(registers());
        all.putAll(vectors());
        all.putAll(immediates());
        all.putAll(bitFields());
        all.putAll(names());
        return all;
    }

    private static Map<String, Maker> registers() {
        return Map.of(
                "register", (field, fields, words) -> new GeneralRegister(field, words.letter(), words.has("sp")),
                "next-register", (field, fields, words) -> new NextRegister(field, words.letter()),
                "offset-register", (field, fields, words) -> new OffsetRegister(field, fields.get(1)),
                "vector-register", (field, fields, words) -> new VectorRegister(field, words.letter()));
    }

    private static Map<String, Maker> vectors() {
        return Map.of(
                "vector", (field, fields, words) -> new Vector(field, arrangement(fields, words)),
                "scalar", (field, fields, words) -> new Scalar(field, arrangement(fields, words)),
                "vector-list",
                        (field, fields, words) ->
                                new VectorList(field, arrangement(fields, words), words.number("count", 1)),
                "element-index", (field, fields, words) -> new ElementIndex(field),
                "fixed-number",
                        (field, fields, words) -> new FixedNumber(
                                field, words.names().stream().map(Long::valueOf).toList()),
                "vector-shift", (field, fields, words) -> new VectorShift(field, fields.get(1), words.has("right")),
                "byte-mask", (field, fields, words) -> new ByteMask(field),
                "floating-immediate", (field, fields, words) -> new FloatingImmediate(field),
                "floating-zero", (field, fields, words) -> new FloatingZero());
    }

    private static Map<String, Maker> immediates() {
        return Map.of(
                "linear", (field, fields, words) -> new Linear(field, words.number("base", 0), words.number("step", 1)),
                "unsigned",
                        (field, fields, words) ->
                                new Immediate(field, false, words.number("scale", 1), words.has("hex")),
                "signed",
                        (field, fields, words) ->
                                new Immediate(field, true, words.number("scale", 1), words.has("hex")),
                "add-sub-immediate",
                        (field, fields, words) -> new AddSubImmediate(field, fields.get(1), words.has("negated")),
                "wide-immediate", (field, fields, words) -> wide(fields, words),
                "move-immediate", (field, fields, words) -> new MoveImmediate(wide(fields, words)),
                "bitmask", (field, fields, words) -> bitmask(field, words),
                "move-bitmask", (field, fields, words) -> new MoveBitmask(bitmask(field, words)),
                "index-amount", (field, fields, words) -> new IndexAmount(field, words.number(0)));
    }

    private static Map<String, Maker> bitFields() {
        return Map.of(
                "left-shift", (field, fields, words) -> new LeftShift(field, fields.get(1), words.number(0)),
                "insert-position", (field, fields, words) -> new InsertPosition(field, words.number(0)),
                "insert-width",
                        (field, fields, words) ->
                                new InsertWidth(new InsertPosition(field, words.number(0)), fields.get(1)),
                "extract-width", (field, fields, words) -> new ExtractWidth(field, fields.get(1), words.number(0)));
    }

    private static Map<String, Maker> names() {
        return Map.of(
                "choice", (field, fields, words) -> new Choice(field, words.names(), words.number("numeric", 0)),
                "condition", (field, fields, words) -> new Condition(field, words.has("inverted")),
                "label", (field, fields, words) -> new Label(field, words.number("scale", 1)),
                "page", (field, fields, words) -> new Page(field),
                "system-register", (field, fields, words) -> new SystemRegisterName(field, words.has("write")),
                "named-operation",
                        (field, fields, words) ->
                                new NamedOperation(field, words.words().get(0), words.has("alone")),
                "generic-operation", (field, fields, words) -> new GenericOperation(field));
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
