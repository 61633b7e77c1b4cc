package worldswitch.sessions.symbol.line;

import worldswitch.sessions.symbol.SymbolProblem;

/**
 * The header of a line program; rule source: DWARF 5, 6.2.4.
 *
 * @param instructionLength bytes by which addresses are counted
 * @param lineBase the smallest line advance of a special opcode
 * @param lineRange how many line advances special opcodes have
 * @param opcodeBase the number of the first special opcode
 * @param lengths how many operands each standard opcode has, by its number
 * @param files the source files
 */
record LineHeader(int instructionLength, int lineBase, int lineRange, int opcodeBase, int[] lengths, FileNames files) {
    private static final int OLDEST = 2;
    private static final int NEWEST = 5;
    private static final int WITH_OPERATIONS = 4;

    /** Reads a header; the bytes stand at the program afterwards. */
    static LineHeader read(DwarfBytes bytes, DwarfTexts texts, boolean wide) throws SymbolProblem {
        int version = bytes.u16();
        if (version < OLDEST || version > NEWEST) {
            throw bytes.problem("is of version " + version + ", not " + OLDEST + " to " + NEWEST);
        }
        if (version == NEWEST) {
            bytes.skip(2);
        }
        long length = bytes.offset(wide);
        long program = bytes.position() + length;
        int instructionLength = bytes.u8();
        int operations = version >= WITH_OPERATIONS ? bytes.u8() : 1;
        bytes.skip(1);
        int lineBase = bytes.s8();
        int lineRange = bytes.u8();
        if (lineRange == 0 || operations != 1) {
            throw bytes.problem("counts lines by " + lineRange + " and operations by " + operations);
        }
        int opcodeBase = Math.max(1, bytes.u8());
        int[] lengths = new int[opcodeBase];
        for (int i = 1; i < opcodeBase; i++) {
            lengths[i] = bytes.u8();
        }
        FileNames files = FileNames.read(bytes, texts, version, wide);
        if (length < 0 || program < bytes.position()) {
            throw bytes.problem("has a header that is longer than it says");
        }
        bytes.seek(program);
        return new LineHeader(instructionLength, lineBase, lineRange, opcodeBase, lengths, files);
    }
}
