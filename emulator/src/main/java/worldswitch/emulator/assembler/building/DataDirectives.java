package worldswitch.emulator.assembler.building;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import worldswitch.emulator.assembler.expression.ExpressionParser;
import worldswitch.emulator.assembler.expression.Node;
import worldswitch.emulator.assembler.expression.NumberReader;
import worldswitch.emulator.assembler.expression.Value;
import worldswitch.emulator.assembler.section.Bytes;
import worldswitch.emulator.assembler.section.DataItem;
import worldswitch.emulator.assembler.section.Fill;
import worldswitch.emulator.assembler.section.Fragment;
import worldswitch.emulator.assembler.source.SourceProvider;
import worldswitch.emulator.assembler.statement.Characters;
import worldswitch.emulator.assembler.statement.Cursor;
import worldswitch.emulator.assembler.statement.Statement;
import worldswitch.emulator.assembler.statement.StatementException;
import worldswitch.emulator.assembler.statement.StringLiteral;
import worldswitch.emulator.assembler.statement.Word;

/** The directives whose operands become bytes: numbers, strings, instruction words, files. */
final class DataDirectives {
    private final Building building;
    private final SourceProvider provider;

    /** What reads one operand and adds it to the program. */
    private interface Item {
        void add(Statement statement, Cursor operands);
    }

    DataDirectives(Building building, SourceProvider provider) {
        this.building = building;
        this.provider = provider;
    }

    Map<String, Directive> table() {
        Map<String, Directive> table = new HashMap<>();
        numbers(table, 1, ".byte", ".1byte");
        numbers(table, 2, ".hword", ".2byte", ".short", ".half");
        numbers(table, 4, ".word", ".4byte", ".long", ".int");
        numbers(table, 8, ".quad", ".8byte", ".xword", ".dword");
        table.put(".octa", list(this::large));
        table.put(".float", list((statement, operands) -> floating(statement, operands, 4)));
        table.put(".single", table.get(".float"));
        table.put(".double", list((statement, operands) -> floating(statement, operands, 8)));
        table.put(".ascii", list((statement, operands) -> string(statement, operands, false)));
        table.put(".asciz", list((statement, operands) -> string(statement, operands, true)));
        table.put(".string", table.get(".asciz"));
        table.put(".inst", list(this::word));
        table.put(".incbin", this::file);
        return table;
    }

    private void numbers(Map<String, Directive> table, int width, String... names) {
        Directive directive = list((statement, operands) -> number(statement, operands, width));
        for (String name : names) {
            table.put(name, directive);
        }
    }

    /** A directive with any number of operands between commas. */
    private static Directive list(Item item) {
        return (statement, operands) -> {
            if (operands.atEnd()) {
                return;
            }
            do {
                item.add(statement, operands);
            } while (operands.acceptComma());
        };
    }

    private void number(Statement statement, Cursor operands, int width) {
        Node node = ExpressionParser.parse(operands);
        Value value = building.valueIfKnown(node, statement);
        building.add(new DataItem(node, width, value != null && value.isAbsolute()), statement);
    }

    /** A number of up to 128 bits if it is a plain one, otherwise an expression of 64 bits with its sign extended. */
    private void large(Statement statement, Cursor operands) {
        int start = operands.index();
        if (Characters.isDigit(operands.peek())) {
            BigInteger value = NumberReader.readLarge(operands);
            if (operands.atEnd() || operands.peek() == ',') {
                rejectLarger(value, 128, start);
                building.add(new Bytes(littleEndian(value, 16)), statement);
                return;
            }
            operands.moveTo(start);
        }
        number(statement, operands, 16);
    }

    private static void rejectLarger(BigInteger value, int bits, int index) {
        if (value.bitLength() > bits) {
            throw new StatementException(
                    index, "expected a number of at most " + bits + " bits, found 0x" + value.toString(16));
        }
    }

    private static byte[] littleEndian(BigInteger value, int length) {
        byte[] bytes = new byte[length];
        for (int index = 0; index < length; index++) {
            bytes[index] = value.shiftRight(8 * index).byteValue();
        }
        return bytes;
    }

    private void floating(Statement statement, Cursor operands, int width) {
        Word text = operands.item();
        try {
            long bits = width == 4
                    ? Float.floatToRawIntBits(Float.parseFloat(text.text()))
                    : Double.doubleToRawLongBits(Double.parseDouble(text.text()));
            building.add(new Fill(1, bits, width, Fragment.Content.DATA), statement);
        } catch (NumberFormatException failure) {
            throw Cursor.expected(statement.text(), text.index(), "a decimal floating-point number");
        }
    }

    /** Strings that stand side by side are one string. */
    private void string(Statement statement, Cursor operands, boolean terminated) {
        do {
            building.add(new Bytes(StringLiteral.bytes(operands.quoted())), statement);
        } while (operands.peek() == '"');
        if (terminated) {
            building.add(new Fill(1, 0, 1, Fragment.Content.DATA), statement);
        }
    }

    private void word(Statement statement, Cursor operands) {
        int start = operands.index();
        long word = building.number(operands, statement);
        if (word >>> 32 != 0) {
            throw new StatementException(
                    start, "expected an instruction word of 32 bits, found 0x" + Long.toHexString(word));
        }
        building.alignInstruction(statement);
        building.add(new Fill(1, word, 4, Fragment.Content.CODE), statement);
    }

    private void file(Statement statement, Cursor operands) {
        Word name = operands.quoted();
        byte[] bytes = provider.read(new String(StringLiteral.bytes(name), StandardCharsets.UTF_8))
                .orElseThrow(() -> new StatementException(name.index(), "there is no file '" + name.text() + "'"));
        int skipIndex = operands.index();
        long skip = operands.acceptComma() && operands.peek() != ',' ? building.number(operands, statement) : 0;
        long count = operands.acceptComma() ? building.number(operands, statement) : bytes.length - skip;
        if (skip < 0 || count < 0 || skip > bytes.length || count > bytes.length - skip) {
            throw new StatementException(
                    skipIndex, "expected a part of '" + name.text() + "', which has " + bytes.length + " bytes");
        }
        building.add(new Bytes(Arrays.copyOfRange(bytes, (int) skip, (int) (skip + count))), statement);
    }
}
