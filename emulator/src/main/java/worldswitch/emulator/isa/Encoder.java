package worldswitch.emulator.isa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import worldswitch.emulator.isa.operand.Complaint;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Scanner;
import worldswitch.emulator.isa.table.Row;
import worldswitch.emulator.isa.table.Template;

/**
 * Encodes statements in GNU as syntax: the third reader of the instruction table.
 *
 * <p>A mnemonic has a list of rows, in the order of the table. The first row whose syntax takes the operands, with the
 * word it gives allowed by the encoding beneath, is meant. If none does, the complaint is that of the rows that came
 * furthest into the text.
 */
public final class Encoder {
    private final Map<String, List<Candidate>> candidates = new HashMap<>();

    /** A row under one of its mnemonics. */
    private record Candidate(Row row, Row encoding, int bits) {}

    Encoder(List<Row> rows, Map<String, Form> forms) {
        for (Row row : rows) {
            Row encoding = row.isAlias()
                    ? Objects.requireNonNull(forms.get(row.aliasOf())).row()
                    : row;
            for (Template.Spelling spelling : row.template().spellings()) {
                candidates
                        .computeIfAbsent(spelling.mnemonic(), key -> new ArrayList<>())
                        .add(new Candidate(row, encoding, spelling.bits()));
            }
        }
    }

    /** Whether there is such a mnemonic at all. */
    public boolean knows(String mnemonic) {
        return candidates.containsKey(mnemonic);
    }

    /**
     * The word of one statement.
     *
     * @param mnemonic in lower case, {@code add}, {@code b.eq}
     * @param operands the text behind the mnemonic, without comment
     * @param column the column of the operands' first character in the line
     * @param address where the word will lie
     * @param expressions gives values to the expressions within the operands
     * @throws SyntaxException if no form of the instruction takes these operands
     */
    public int encode(String mnemonic, String operands, int column, long address, Expressions expressions) {
        Complaint complaint = new Complaint();
        for (Candidate candidate : candidates.getOrDefault(mnemonic, List.of())) {
            Scanner scanner = new Scanner(operands, column, address, expressions::evaluate, complaint);
            try {
                return encode(candidate, scanner);
            } catch (SyntaxException e) {
                complaint.add(e.column(), e.expected());
            } catch (Mismatch leftToComplaint) {
                continue;
            }
        }
        throw knows(mnemonic)
                ? new SyntaxException(complaint.column(), complaint.expected())
                : new SyntaxException(column, "an instruction, not " + mnemonic);
    }

    private static int encode(Candidate candidate, Scanner scanner) throws Mismatch {
        int word = candidate.row.parse(candidate.bits, scanner);
        if (!candidate.encoding.matches(word)) {
            throw scanner.mismatch(0, "operands that go together");
        }
        return word;
    }
}
