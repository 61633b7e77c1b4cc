package worldswitch.emulator.machine.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads an ELF64 executable for AArch64 that may be malformed or hostile.
 *
 * <p>In order: the file header says that this is a kind of file we take; each program header of type LOAD becomes a
 * {@link Segment}, after a check that it lies within the file, does not wrap and is no bigger than a machine's memory; the
 * segments are compared with each other; then the symbol table is read, if there is one. Nothing is allocated by a size that
 * was not compared with the file's own length.
 */
public final class ElfFile {
    /** More program headers than any program has; the linker of a big kernel makes a dozen. */
    private static final int MOST_SEGMENTS = 256;
    /** The physical address space of the machine. */
    private static final long HIGHEST_ADDRESS = 1L << 40;

    private static final byte[] MAGIC = {0x7f, 'E', 'L', 'F'};
    private static final int CLASS_64 = 2;
    private static final int LITTLE_ENDIAN = 1;
    private static final int EXECUTABLE = 2;
    private static final int SHARED = 3;
    private static final int AARCH64 = 183;
    private static final int HEADER_SIZE = 64;
    private static final int PROGRAM_HEADER_SIZE = 56;
    private static final int LOAD = 1;

    private final FileBytes file;
    private long copied;

    private ElfFile(byte[] bytes) {
        file = FileBytes.of(bytes);
    }

    /** Whether bytes claim to be an ELF file, of whatever kind. */
    public static boolean looksLikeOne(byte[] bytes) {
        return bytes.length >= MAGIC.length && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /**
     * Reads a program.
     *
     * @throws LoadProblem at the first thing that is wrong
     */
    public static Program read(byte[] bytes) throws LoadProblem {
        return new ElfFile(bytes).program();
    }

    /**
     * Reads the symbols of a file and nothing else; it need not be one that can be loaded.
     *
     * @throws LoadProblem if it is no ELF file for AArch64, or its symbols are not where it says
     */
    public static SymbolTable symbols(byte[] bytes) throws LoadProblem {
        return ElfSections.of(bytes).symbols();
    }

    private Program program() throws LoadProblem {
        checkHeader();
        List<Segment> segments = segments();
        SymbolTable symbols = new ElfSections(file).symbols();
        return Program.of(file.u64("ELF header", 24), segments.stream(), symbols);
    }

    private void checkHeader() throws LoadProblem {
        checkForm(file);
        int type = file.u16("ELF header", 16);
        require(type == EXECUTABLE || type == SHARED, "type is " + type + ", not an executable");
        checkMachine(file);
    }

    /** Checks that a file is an ELF file for AArch64, executable or not. */
    static void checkIdentity(FileBytes file) throws LoadProblem {
        checkForm(file);
        checkMachine(file);
    }

    private static void checkForm(FileBytes file) throws LoadProblem {
        file.requireInside("ELF header", 0, HEADER_SIZE);
        require(looksLikeOne(file.bytes().array()), "not an ELF file");
        requireEqual("class", file.u8("ELF header", 4), CLASS_64, "64-bit");
        requireEqual("data encoding", file.u8("ELF header", 5), LITTLE_ENDIAN, "little-endian");
    }

    private static void checkMachine(FileBytes file) throws LoadProblem {
        requireEqual("machine", file.u16("ELF header", 18), AARCH64, "AArch64");
    }

    private static void requireEqual(String what, int found, int wanted, String meaning) throws LoadProblem {
        require(found == wanted, what + " is " + found + ", not " + wanted + " (" + meaning + ")");
    }

    private static void require(boolean condition, String reason) throws LoadProblem {
        if (!condition) {
            throw new LoadProblem("ELF header", reason);
        }
    }

    private List<Segment> segments() throws LoadProblem {
        long table = file.u64("ELF header", 32);
        int size = file.u16("ELF header", 54);
        int count = file.u16("ELF header", 56);
        require(count > 0, "there are no program headers, so nothing to load");
        require(count <= MOST_SEGMENTS, count + " program headers, more than " + MOST_SEGMENTS);
        require(size == PROGRAM_HEADER_SIZE, "program headers of " + size + " bytes, not " + PROGRAM_HEADER_SIZE);
        file.requireInside("program header table", table, (long) size * count);
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            addSegment(segments, "program header " + i, table + (long) size * i);
        }
        require(!segments.isEmpty(), "no program header is of type LOAD, so nothing to load");
        return segments;
    }

    private void addSegment(List<Segment> segments, String place, long header) throws LoadProblem {
        long memorySize = file.u64(place, header + 40);
        if (file.u32(place, header) != LOAD || memorySize == 0) {
            return;
        }
        long address = file.u64(place, header + 24);
        long fileSize = file.u64(place, header + 32);
        if (Long.compareUnsigned(fileSize, memorySize) > 0) {
            throw new LoadProblem(
                    place,
                    FileBytes.hex(fileSize) + " bytes in the file, but only " + FileBytes.hex(memorySize)
                            + " in memory");
        }
        if (address < 0 || address >= HIGHEST_ADDRESS || memorySize < 0 || memorySize > HIGHEST_ADDRESS - address) {
            throw new LoadProblem(
                    place,
                    FileBytes.hex(memorySize) + " bytes at " + FileBytes.hex(address)
                            + " go beyond the 40-bit physical address space");
        }
        byte[] bytes = contents(place, file.u64(place, header + 8), fileSize);
        segments.add(new Segment(place, address, bytes, memorySize));
    }

    /** Copies a segment's bytes; all segments together may not take more than the file is long. */
    private byte[] contents(String place, long offset, long size) throws LoadProblem {
        copied += file.requireInside(place, offset, size);
        if (copied > file.length()) {
            throw new LoadProblem(place, "the segments together take more bytes than the file has");
        }
        return file.slice(place, offset, size);
    }
}
