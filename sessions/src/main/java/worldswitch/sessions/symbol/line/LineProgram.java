package worldswitch.sessions.symbol.line;

import java.util.ArrayList;
import java.util.List;
import worldswitch.sessions.symbol.SymbolProblem;
import worldswitch.sessions.symbol.line.LineTable.Row;

/** Runs a line program, which makes the rows of a table; rule source: DWARF 5, 6.2.5. */
final class LineProgram {
    private static final int END_SEQUENCE = 1;
    private static final int SET_ADDRESS = 2;
    private static final int DEFINE_FILE = 3;

    private final DwarfBytes bytes;
    private final LineHeader header;
    private final List<Row> rows;
    private final int most;
    private final List<Row> stretch = new ArrayList<>();
    private long address;
    private long file = 1;
    private long line = 1;

    LineProgram(DwarfBytes bytes, LineHeader header, List<Row> rows, int most) {
        this.bytes = bytes;
        this.header = header;
        this.rows = rows;
        this.most = most;
    }

    void run() throws SymbolProblem {
        while (bytes.more()) {
            int opcode = bytes.u8();
            if (opcode >= header.opcodeBase()) {
                special(opcode - header.opcodeBase());
            } else if (opcode == 0) {
                extended();
            } else {
                standard(opcode);
            }
        }
    }

    private void special(int adjusted) throws SymbolProblem {
        address += (long) header.instructionLength() * (adjusted / header.lineRange());
        line += header.lineBase() + adjusted % header.lineRange();
        row();
    }

    private void standard(int opcode) throws SymbolProblem {
        switch (opcode) {
            case 1 -> row();
            case 2 -> address += header.instructionLength() * bytes.unsigned();
            case 3 -> line += bytes.signed();
            case 4 -> file = bytes.unsigned();
            case 8 -> address += (long) header.instructionLength() * ((255 - header.opcodeBase()) / header.lineRange());
            case 9 -> address += bytes.u16();
            default -> {
                for (int i = 0; i < header.lengths()[opcode]; i++) {
                    bytes.unsigned();
                }
            }
        }
    }

    private void extended() throws SymbolProblem {
        long length = bytes.unsigned();
        if (length == 0) {
            return;
        }
        DwarfBytes operand = bytes.part(length);
        bytes.skip(length);
        switch (operand.u8()) {
            case END_SEQUENCE -> end();
            case SET_ADDRESS -> address = operand.u64();
            case DEFINE_FILE -> throw operand.problem("defines a file in its program, which is not read");
            default -> {
                // what it does not know, a reader passes over
            }
        }
    }

    private void row() throws SymbolProblem {
        if (rows.size() + stretch.size() >= most) {
            throw bytes.problem("has more than " + most + " rows");
        }
        stretch.add(new Row(address, header.files().name(file), (int) line));
    }

    /** A stretch at address 0 is code that the linker has left out. */
    private void end() throws SymbolProblem {
        if (!stretch.isEmpty() && stretch.get(0).address() != 0) {
            rows.addAll(stretch);
            rows.add(new Row(address, "", 0));
        }
        stretch.clear();
        address = 0;
        file = 1;
        line = 1;
    }
}
