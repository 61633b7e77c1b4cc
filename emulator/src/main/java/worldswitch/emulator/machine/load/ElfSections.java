package worldswitch.emulator.machine.load;

import java.util.Optional;

/**
 * The sections of an ELF file that may be malformed or hostile; those of an executable as well as those of a file that is
 * kept beside one for its symbols.
 */
public final class ElfSections {
    static final int HEADER_SIZE = 64;

    private static final int LINK = 40;
    private static final int KIND = 4;
    private static final int FLAGS = 8;
    private static final int START = 24;
    private static final int SIZE = 32;
    private static final int NO_BITS = 8;
    private static final int STRING_TABLE = 3;
    private static final long COMPRESSED = 0x800;

    private final FileBytes file;
    private final long table;
    private final int count;

    /** Bytes of the file that a section takes. */
    record Extent(long start, long size) {
        long end() {
            return start + size;
        }
    }

    ElfSections(FileBytes file) throws LoadProblem {
        this.file = file;
        this.table = file.u64("ELF header", 40);
        this.count = table == 0 ? 0 : file.u16("ELF header", 60);
        int size = file.u16("ELF header", 58);
        if (count > 0 && size != HEADER_SIZE) {
            throw new LoadProblem("ELF header", "section headers of " + size + " bytes, not " + HEADER_SIZE);
        }
        file.requireInside("section header table", count == 0 ? 0 : table, (long) HEADER_SIZE * count);
    }

    /**
     * Looks at the sections of a file.
     *
     * @throws LoadProblem if it is no ELF file for AArch64, or its table of sections is not in it
     */
    public static ElfSections of(byte[] bytes) throws LoadProblem {
        FileBytes file = FileBytes.of(bytes);
        ElfFile.checkIdentity(file);
        return new ElfSections(file);
    }

    /**
     * The bytes of the first section of a name, if there is such a section and it has any.
     *
     * @throws LoadProblem if it lies outside the file, or is compressed
     */
    public Optional<byte[]> find(String name) throws LoadProblem {
        Extent names = names();
        for (int i = 0; i < count && names.size() > 0; i++) {
            String text = file.text(place(i), names.start() + file.u32(place(i), header(i)), names.end());
            if (text.equals(name) && kind(i) != NO_BITS) {
                return Optional.of(contents(i, name));
            }
        }
        return Optional.empty();
    }

    private byte[] contents(int section, String name) throws LoadProblem {
        if ((file.u64(place(section), header(section) + FLAGS) & COMPRESSED) != 0) {
            throw new LoadProblem("section " + name, "it is compressed, which is not read");
        }
        Extent extent = extent(section);
        return file.slice(place(section), extent.start(), extent.size());
    }

    private Extent names() throws LoadProblem {
        int index = file.u16("ELF header", 62);
        return index == 0 || index >= count ? new Extent(0, 0) : extent(index);
    }

    /** The symbols of the first symbol table; none if there is no such table. */
    public SymbolTable symbols() throws LoadProblem {
        return new ElfSymbols(file, this).read();
    }

    int count() {
        return count;
    }

    int kind(int section) throws LoadProblem {
        return (int) file.u32(place(section), header(section) + KIND);
    }

    Extent extent(int section) throws LoadProblem {
        long start = file.u64(place(section), header(section) + START);
        long size = file.u64(place(section), header(section) + SIZE);
        return new Extent(start, file.requireInside(place(section), start, size));
    }

    /** The string table that a section refers to. */
    Extent strings(int section) throws LoadProblem {
        long link = file.u32(place(section), header(section) + LINK);
        if (link >= count) {
            throw new LoadProblem(place(section), "its string table is section " + link + " of " + count);
        }
        if (kind((int) link) != STRING_TABLE) {
            throw new LoadProblem(place(section), "its string table, section " + link + ", is not one");
        }
        return extent((int) link);
    }

    private long header(int section) {
        return table + (long) HEADER_SIZE * section;
    }

    private static String place(int section) {
        return "section header " + section;
    }
}
