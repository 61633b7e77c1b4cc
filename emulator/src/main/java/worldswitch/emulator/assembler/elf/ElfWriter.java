package worldswitch.emulator.assembler.elf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import worldswitch.emulator.assembler.program.AssembledProgram;
import worldswitch.emulator.assembler.program.ProgramSection;

/**
 * Writes a program as a little-endian ELF64 executable for AArch64 that objdump, gdb and loaders read: a header, a
 * segment to load for each section, the sections, the symbols.
 *
 * <p>A section lies in the file at an offset that equals its address modulo the page size, as loaders that map pages
 * demand.
 */
public final class ElfWriter {
    private static final int HEADER_SIZE = 64;
    private static final int SEGMENT_SIZE = 56;
    private static final int PAGE = 4096;
    private static final short EXECUTABLE = 2;
    private static final short AARCH64 = 183;
    private static final int LOAD = 1;
    private static final byte[] IDENTIFICATION = {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0};

    private final AssembledProgram program;
    private final StringTable sectionNames = new StringTable();
    private final List<SectionHeader> headers = new ArrayList<>();
    private final List<Long> offsets = new ArrayList<>();

    private ElfWriter(AssembledProgram program) {
        this.program = program;
    }

    /** The file's bytes. */
    public static byte[] write(AssembledProgram program) {
        return new ElfWriter(program).write();
    }

    private byte[] write() {
        collectHeaders();
        long end = placeContents();
        ByteBuffer out = ByteBuffer.allocate(Math.toIntExact(end + (long) headers.size() * SectionHeader.SIZE));
        out.order(ByteOrder.LITTLE_ENDIAN);
        writeHeader(out, end);
        for (int index = 1; index <= program.sections().size(); index++) {
            writeSegment(out, headers.get(index), offsets.get(index));
        }
        for (int index = 0; index < headers.size(); index++) {
            SectionHeader header = headers.get(index);
            out.position(offsets.get(index).intValue()).put(header.contents());
            out.position(Math.toIntExact(end) + index * SectionHeader.SIZE);
            header.write(out, offsets.get(index));
        }
        return out.array();
    }

    private void collectHeaders() {
        headers.add(SectionHeader.none());
        program.sections().forEach(section -> headers.add(header(section)));
        StringTable symbolNames = new StringTable();
        SymbolSection symbols = new SymbolSection(program, symbolNames);
        int symbolNamesIndex = headers.size() + 1;
        int name = sectionNames.add(".symtab");
        headers.add(SectionHeader.table(
                name,
                SectionHeader.SYMBOLS,
                symbolNamesIndex,
                symbols.locals(),
                SymbolSection.ENTRY_SIZE,
                symbols.bytes()));
        headers.add(strings(sectionNames.add(".strtab"), symbolNames));
        headers.add(strings(sectionNames.add(".shstrtab"), sectionNames));
    }

    private static SectionHeader strings(int name, StringTable table) {
        return SectionHeader.table(name, SectionHeader.STRINGS, 0, 0, 0, table.bytes());
    }

    private SectionHeader header(ProgramSection section) {
        int type = section.inFile() ? SectionHeader.PROGBITS : SectionHeader.NOBITS;
        int flags = SectionHeader.ALLOCATE
                | (section.writable() ? SectionHeader.WRITE : 0)
                | (section.executable() ? SectionHeader.EXECUTE : 0);
        return new SectionHeader(
                sectionNames.add(section.name()),
                type,
                flags,
                section.address(),
                section.size(),
                0,
                0,
                section.alignment(),
                0,
                section.contents());
    }

    /** Gives everything its place in the file, and tells where the section headers begin. */
    private long placeContents() {
        long offset = HEADER_SIZE + (long) SEGMENT_SIZE * program.sections().size();
        for (SectionHeader header : headers) {
            long congruent = (header.flags() & SectionHeader.ALLOCATE) != 0
                    ? offset + (header.address() - offset & PAGE - 1)
                    : offset + (-offset & 7);
            offset = header.type() == SectionHeader.NULL ? offset : congruent;
            offsets.add(header.type() == SectionHeader.NULL ? 0 : offset);
            offset += header.contents().length;
        }
        return offset + (-offset & 7);
    }

    private void writeHeader(ByteBuffer out, long sectionHeaders) {
        out.put(IDENTIFICATION).putShort(EXECUTABLE).putShort(AARCH64).putInt(1);
        out.putLong(program.entry())
                .putLong(HEADER_SIZE)
                .putLong(sectionHeaders)
                .putInt(0);
        out.putShort((short) HEADER_SIZE).putShort((short) SEGMENT_SIZE);
        out.putShort((short) program.sections().size()).putShort((short) SectionHeader.SIZE);
        out.putShort((short) headers.size()).putShort((short) (headers.size() - 1));
    }

    private static void writeSegment(ByteBuffer out, SectionHeader header, long offset) {
        int flags = 4
                | ((header.flags() & SectionHeader.WRITE) != 0 ? 2 : 0)
                | ((header.flags() & SectionHeader.EXECUTE) != 0 ? 1 : 0);
        out.putInt(LOAD).putInt(flags).putLong(offset).putLong(header.address()).putLong(header.address());
        out.putLong(header.contents().length).putLong(header.size()).putLong(PAGE);
    }
}
