package worldswitch.sessions.symbol.line;

import worldswitch.sessions.symbol.SymbolProblem;

/**
 * The sections of texts that a line table refers to.
 *
 * @param lineTexts .debug_line_str
 * @param texts .debug_str
 */
record DwarfTexts(byte[] lineTexts, byte[] texts) {
    String lineText(long offset) throws SymbolProblem {
        return text(".debug_line_str", lineTexts, offset);
    }

    String text(long offset) throws SymbolProblem {
        return text(".debug_str", texts, offset);
    }

    private static String text(String section, byte[] contents, long offset) throws SymbolProblem {
        DwarfBytes bytes = new DwarfBytes(section, contents);
        bytes.seek(offset);
        return bytes.text();
    }
}
