package worldswitch.emulator.assembler.building;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.assembler.section.Section;
import worldswitch.emulator.assembler.section.SectionFlags;
import worldswitch.emulator.assembler.source.Severity;
import worldswitch.emulator.assembler.statement.Cursor;
import worldswitch.emulator.assembler.statement.Statement;
import worldswitch.emulator.assembler.statement.StatementException;
import worldswitch.emulator.assembler.statement.Word;

/** The directives that say which section the following statements belong to. */
final class SectionDirectives {
    private static final String FLAG_LETTERS = "awxMSGTeoRd?";
    private static final Set<String> TYPES =
            Set.of("progbits", "nobits", "note", "init_array", "fini_array", "preinit_array", "unwind");

    private final Building building;

    SectionDirectives(Building building) {
        this.building = building;
    }

    Map<String, Directive> table() {
        Map<String, Directive> table = new HashMap<>();
        table.put(".text", (statement, operands) -> standard(".text", statement, operands));
        table.put(".data", (statement, operands) -> standard(".data", statement, operands));
        table.put(".bss", this::zeroed);
        table.put(".section", this::section);
        table.put(".pushsection", this::push);
        table.put(
                ".popsection",
                (statement, operands) -> require(building.sections().pop(), statement, ".pushsection"));
        table.put(
                ".previous",
                (statement, operands) -> require(building.sections().swap(), statement, ".section"));
        table.put(".subsection", this::subsection);
        return table;
    }

    private void standard(String name, Statement statement, Cursor operands) {
        building.sections().enter(building.sections().open(name, null));
        if (!operands.atEnd()) {
            subsection(statement, operands);
        }
    }

    private void zeroed(Statement statement, Cursor operands) {
        building.sections().enterZeroed();
        if (!operands.atEnd()) {
            subsection(statement, operands);
        }
    }

    private void subsection(Statement statement, Cursor operands) {
        int index = operands.index();
        if (building.number(operands, statement) != 0) {
            building.report(
                    Severity.WARNING,
                    statement,
                    index,
                    "subsections are not kept apart: what follows stays where it stands in the section");
        }
    }

    private void push(Statement statement, Cursor operands) {
        building.sections().push();
        section(statement, operands);
    }

    private static void require(boolean possible, Statement statement, String partner) {
        if (!possible) {
            throw new StatementException(
                    statement.operationIndex(), statement.operation() + " without a " + partner + " before it");
        }
    }

    private void section(Statement statement, Cursor operands) {
        Word name = name(operands);
        SectionFlags flags = null;
        if (operands.acceptComma()) {
            flags = operands.peek() == '"' ? flags(name.text(), operands) : null;
            operands.rest();
        }
        Section section = building.sections().open(name.text(), flags);
        if (flags != null && !section.flags().equals(flags)) {
            building.report(
                    Severity.WARNING,
                    statement,
                    name.index(),
                    "section " + name.text() + " keeps the flags it was opened with");
        }
        warnIfLost(section, statement, name);
        building.sections().enter(section);
    }

    private void warnIfLost(Section section, Statement statement, Word name) {
        boolean remark = name.text().matches("\\.(comment|note|debug|stab).*");
        if (!section.flags().allocated() && !remark) {
            building.report(
                    Severity.WARNING,
                    statement,
                    name.index(),
                    "section " + name.text() + " has no flag \"a\": it will not be part of the program");
        }
    }

    private static Word name(Cursor operands) {
        Word name = operands.peek() == '"' ? operands.quoted() : operands.item();
        if (!name.text().matches("[^\\s\"]+")) {
            throw new StatementException(name.index(), "expected the name of a section");
        }
        return name;
    }

    private static SectionFlags flags(String name, Cursor operands) {
        Word letters = operands.quoted();
        for (int index = 0; index < letters.text().length(); index++) {
            if (FLAG_LETTERS.indexOf(letters.text().charAt(index)) < 0) {
                throw new StatementException(
                        letters.index() + index, "expected section flags out of \"" + FLAG_LETTERS + "\"");
            }
        }
        String type = operands.acceptComma() ? type(operands) : null;
        boolean inFile = type == null ? SectionFlags.of(name).occupiesFile() : !type.equals("nobits");
        return new SectionFlags(
                letters.text().contains("a"),
                letters.text().contains("w"),
                letters.text().contains("x"),
                inFile);
    }

    private static @Nullable String type(Cursor operands) {
        int start = operands.index();
        Word type;
        if (operands.peek() == '"') {
            type = operands.quoted();
        } else if (operands.accept("@") || operands.accept("%")) {
            type = operands.optionalWord();
        } else {
            return null;
        }
        if (!TYPES.contains(type.text())) {
            throw new StatementException(start, "expected a section type: @progbits, @nobits or @note");
        }
        return type.text();
    }
}
