package worldswitch.emulator.isa;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.isa.table.DecisionTree;
import worldswitch.emulator.isa.table.Row;
import worldswitch.emulator.isa.table.Table;

/**
 * The A64 instruction set: one declarative table, and three readers of it.
 *
 * <p>The table is a set of resources. A row of {@code data-processing-immediate.tsv} and its sisters is an encoding:
 * its name, its 32 bits with named fields, the feature it needs, constraints beyond the fixed bits, and its syntax. A
 * row that names another in its second column is an alias: a subset of that row's words under a syntax of its own. The
 * symbols in a syntax are rows of {@code operands.tsv}: an operand's name, its kind, its fields. A kind is a
 * {@link worldswitch.emulator.isa.operand.Notation}: it knows what the bits mean, how the operand is written and how it
 * is read. Nothing else in this package knows any instruction, so an extension of the architecture is rows, and where
 * it brings new sorts of operands, kinds.
 *
 * <p>The readers, each a walk over the same rows:
 *
 * <ol>
 *   <li>The <em>decoder</em>, {@link #decode}: a {@link DecisionTree} over the fixed bits finds the row; its constraints
 *       and the validity of its operands settle whether the word is allocated. A row may contain another (all hints,
 *       NOP); then the narrower one is meant. Aliases play no part: whoever executes sees encodings only.
 *   <li>The <em>disassembler</em>, {@link Instruction#text}: writes the first alias that the word matches, in the order
 *       of the table, or else the encoding itself.
 *   <li>The <em>encoder</em>, {@link Encoder}: tries the rows of a mnemonic, in the order of the table, until one takes
 *       the operands. That order is therefore the assembler's preference: LDR with a scaled offset stands before the
 *       alias LDR of LDUR.
 * </ol>
 *
 * <p>The order of rows is the only priority there is, and the tests hold the table to it: no two encodings overlap
 * unless one contains the other, every alias lies within its encoding, and every row is reached.
 */
public final class InstructionSet {
    /** The A64 instruction set. */
    public static final InstructionSet A64 = new InstructionSet(Table.rows());

    private final List<Form> forms;
    private final Map<String, Form> byName;
    private final DecisionTree<Form> tree;
    private final Encoder encoder;

    private InstructionSet(List<Row> rows) {
        forms = forms(rows);
        byName = forms.stream().collect(Collectors.toMap(Form::name, Function.identity()));
        tree = new DecisionTree<>(forms, Form::row);
        encoder = new Encoder(rows, byName);
    }

    /** Every form, in index order. */
    public List<Form> forms() {
        return forms;
    }

    /**
     * The form of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Form form(String name) {
        Form form = byName.get(name);
        if (form == null) {
            throw new IllegalArgumentException("no instruction form " + name);
        }
        return form;
    }

    /** The instruction that a word is, or null if the word is unallocated. */
    public @Nullable Instruction decode(int word) {
        Form form = tree.find(word);
        return form == null ? null : new Instruction(form, word);
    }

    /** A word as text; if it is unallocated, as data. */
    public String disassemble(int word, long address, SymbolNames names) {
        Instruction instruction = decode(word);
        return instruction == null ? String.format(".inst 0x%08x ; undefined", word) : instruction.text(address, names);
    }

    /** The reader that turns text into words. */
    public Encoder encoder() {
        return encoder;
    }

    private static List<Form> forms(List<Row> rows) {
        Map<String, List<Row>> aliases =
                rows.stream().filter(Row::isAlias).collect(Collectors.groupingBy(Row::aliasOf));
        List<Form> forms = new ArrayList<>();
        for (Row row : rows) {
            if (!row.isAlias()) {
                forms.add(new Form(row, forms.size(), aliases.getOrDefault(row.name(), List.of())));
            }
        }
        return List.copyOf(forms);
    }
}
