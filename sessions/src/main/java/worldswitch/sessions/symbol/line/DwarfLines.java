package worldswitch.sessions.symbol.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import worldswitch.emulator.machine.load.ElfSections;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.symbol.SymbolProblem;
import worldswitch.sessions.symbol.line.LineTable.Row;

/** Reads the line tables of an ELF file. */
public final class DwarfLines {
    /** A kernel with everything in it has about as many. */
    private static final int MOST_ROWS = 8_000_000;

    private static final long WIDE = 0xffff_ffffL;
    private static final long FIRST_RESERVED = 0xffff_fff0L;
    private static final String SECTION = ".debug_line";

    private DwarfLines() {}

    /**
     * Reads the line tables of a file.
     *
     * @return an empty table if there are none
     * @throws SymbolProblem at the first thing that is wrong
     */
    public static LineTable read(byte[] elf) throws SymbolProblem {
        try {
            ElfSections sections = ElfSections.of(elf);
            Optional<byte[]> lines = sections.find(SECTION);
            if (lines.isEmpty()) {
                return LineTable.EMPTY;
            }
            byte[] lineTexts = sections.find(".debug_line_str").orElse(new byte[0]);
            byte[] texts = sections.find(".debug_str").orElse(new byte[0]);
            return read(new DwarfBytes(SECTION, lines.get()), new DwarfTexts(lineTexts, texts), MOST_ROWS);
        } catch (LoadProblem e) {
            throw new SymbolProblem("ELF file", String.valueOf(e.getMessage()));
        }
    }

    static LineTable read(DwarfBytes bytes, DwarfTexts texts, int most) throws SymbolProblem {
        List<Row> rows = new ArrayList<>();
        while (bytes.more()) {
            long length = bytes.u32();
            boolean wide = length == WIDE;
            if (!wide && length >= FIRST_RESERVED) {
                throw bytes.problem("has a length of 0x" + Long.toHexString(length));
            }
            long size = wide ? bytes.u64() : length;
            DwarfBytes unit = bytes.part(size);
            bytes.skip(size);
            new LineProgram(unit, LineHeader.read(unit, texts, wide), rows, most).run();
        }
        return new LineTable(rows);
    }
}
