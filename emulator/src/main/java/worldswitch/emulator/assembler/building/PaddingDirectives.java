package worldswitch.emulator.assembler.building;

import java.util.HashMap;
import java.util.Map;
import worldswitch.emulator.assembler.expression.ExpressionParser;
import worldswitch.emulator.assembler.expression.Node;
import worldswitch.emulator.assembler.expression.Value;
import worldswitch.emulator.assembler.section.Fill;
import worldswitch.emulator.assembler.section.Fragment.Content;
import worldswitch.emulator.assembler.section.InstructionFragment;
import worldswitch.emulator.assembler.section.Section;
import worldswitch.emulator.assembler.source.Limits;
import worldswitch.emulator.assembler.statement.Cursor;
import worldswitch.emulator.assembler.statement.Statement;
import worldswitch.emulator.assembler.statement.StatementException;

/** The directives that move the location counter: alignment, gaps, literal pools. */
final class PaddingDirectives {
    private static final int NOP = 0xd503201f;
    private static final int LARGEST_ALIGNMENT = 31;

    private final Building building;

    PaddingDirectives(Building building) {
        this.building = building;
    }

    Map<String, Directive> table() {
        Map<String, Directive> table = new HashMap<>();
        table.put(".align", (statement, operands) -> align(statement, operands, true, 1));
        table.put(".p2align", table.get(".align"));
        table.put(".p2alignw", (statement, operands) -> align(statement, operands, true, 2));
        table.put(".p2alignl", (statement, operands) -> align(statement, operands, true, 4));
        table.put(".balign", (statement, operands) -> align(statement, operands, false, 1));
        table.put(".balignw", (statement, operands) -> align(statement, operands, false, 2));
        table.put(".balignl", (statement, operands) -> align(statement, operands, false, 4));
        table.put(".space", this::space);
        table.put(".skip", this::space);
        table.put(".zero", this::space);
        table.put(".fill", this::fill);
        table.put(".org", this::origin);
        table.put(".ltorg", (statement, operands) -> building.placePool());
        table.put(".pool", table.get(".ltorg"));
        return table;
    }

    private void align(Statement statement, Cursor operands, boolean powerOfTwo, int width) {
        long alignment = alignment(statement, operands, powerOfTwo);
        boolean filled = operands.acceptComma() && operands.peek() != ',' && !operands.atEnd();
        long value = filled ? building.number(operands, statement) : 0;
        long most = operands.acceptComma() ? building.number(operands, statement) : Long.MAX_VALUE;
        Section section = building.sections().current();
        long padding = -section.size() & alignment - 1;
        section.requireAlignment(alignment);
        if (padding == 0 || padding > most) {
            return;
        }
        if (!filled && section.flags().executable()) {
            padWithInstructions(padding, statement);
        } else {
            pad(padding, value, width, statement);
        }
    }

    private long alignment(Statement statement, Cursor operands, boolean powerOfTwo) {
        int index = operands.index();
        long number = building.number(operands, statement);
        long largest = powerOfTwo ? LARGEST_ALIGNMENT : 1L << LARGEST_ALIGNMENT;
        if (number < 0 || number > largest || !powerOfTwo && Long.bitCount(number) > 1) {
            String expected = powerOfTwo ? "an exponent from 0 to " : "a power of two from 1 to ";
            throw new StatementException(index, "expected " + expected + largest + ", found " + number);
        }
        return powerOfTwo ? 1L << number : Math.max(1, number);
    }

    /** What cannot be an instruction is zero, the rest are NOPs. */
    private void padWithInstructions(long padding, Statement statement) {
        long odd = padding % InstructionFragment.SIZE;
        if (odd > 0) {
            building.add(new Fill(odd, 0, 1, Content.PADDING), statement);
        }
        building.add(
                new Fill(padding / InstructionFragment.SIZE, NOP, InstructionFragment.SIZE, Content.PADDING),
                statement);
    }

    private void pad(long padding, long value, int width, Statement statement) {
        if (padding % width != 0) {
            throw new StatementException(
                    statement.operandsIndex(), "the " + padding + " bytes of padding are not a multiple of " + width);
        }
        building.add(new Fill(padding / width, value, width, Content.PADDING), statement);
    }

    private void space(Statement statement, Cursor operands) {
        long size = size(statement, operands, "a size");
        long value = operands.acceptComma() ? building.number(operands, statement) : 0;
        building.add(new Fill(size, value, 1, Content.DATA), statement);
    }

    private long optional(Statement statement, Cursor operands, long otherwise) {
        return operands.peek() == ',' || operands.atEnd() ? otherwise : building.number(operands, statement);
    }

    /** GNU as takes only the low four bytes of the value; what is wider is filled up with zeros. */
    private void fill(Statement statement, Cursor operands) {
        long count = size(statement, operands, "a count");
        boolean sized = operands.acceptComma();
        int widthIndex = operands.index();
        long width = sized ? optional(statement, operands, 0) : 1;
        if (width < 0) {
            throw new StatementException(widthIndex, "expected a size from 0 to 8 bytes, found " + width);
        }
        long value = operands.acceptComma() ? building.number(operands, statement) : 0;
        building.add(new Fill(count, value & 0xffff_ffffL, (int) Math.min(8, width), Content.DATA), statement);
    }

    private long size(Statement statement, Cursor operands, String what) {
        int index = operands.index();
        long size = building.number(operands, statement);
        if (size < 0 || size > Limits.OCCUPIED) {
            throw new StatementException(
                    index, "expected " + what + " from 0 to " + Limits.OCCUPIED + ", found " + size);
        }
        return size;
    }

    private void origin(Statement statement, Cursor operands) {
        Node target = ExpressionParser.parse(operands);
        long fill = operands.acceptComma() ? building.number(operands, statement) : 0;
        moveTo(target, fill, statement);
    }

    /** Fills the present section up to an offset, given as a number or as an address within the section. */
    void moveTo(Node target, long fill, Statement statement) {
        Section section = building.sections().current();
        Value value = building.valueNow(target, statement);
        if (value.base() != null && value.base() != section) {
            throw new StatementException(
                    target.index(),
                    "expected an address in section " + section.name() + ", found one in "
                            + value.base().name());
        }
        long gap = value.number() - section.size();
        if (gap < 0 || gap > Limits.OCCUPIED) {
            throw new StatementException(
                    target.index(),
                    "expected an offset of at least 0x" + Long.toHexString(section.size())
                            + ", for that much of the section is filled; found 0x" + Long.toHexString(value.number()));
        }
        building.add(new Fill(gap, fill, 1, Content.PADDING), statement);
    }
}
