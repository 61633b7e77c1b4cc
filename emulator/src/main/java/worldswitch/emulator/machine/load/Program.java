package worldswitch.emulator.machine.load;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import worldswitch.emulator.memory.PhysicalMemory;

/**
 * A program that is ready to be put into memory.
 *
 * @param entry the address of its first instruction
 * @param segments what goes where, in order of address, free of overlaps
 * @param symbols the names of its addresses
 * @param items what it is handed through fw_cfg
 */
public record Program(long entry, List<Segment> segments, SymbolTable symbols, List<FirmwareItem> items) {
    public Program {
        segments = List.copyOf(segments);
        items = List.copyOf(items);
    }

    /** A program that is handed nothing. */
    public Program(long entry, List<Segment> segments, SymbolTable symbols) {
        this(entry, segments, symbols, List.of());
    }

    /** A raw image, entered at its first byte. */
    public static Program raw(byte[] image, long address) {
        return new Program(
                address, List.of(new Segment("image", address, image.clone(), image.length)), SymbolTable.EMPTY);
    }

    /**
     * A program whose segments were checked against each other.
     *
     * @throws LoadProblem if two segments claim the same address
     */
    static Program of(long entry, Stream<Segment> segments, SymbolTable symbols) throws LoadProblem {
        List<Segment> ordered =
                segments.sorted(Comparator.comparing(Segment::address)).toList();
        for (int i = 1; i < ordered.size(); i++) {
            if (ordered.get(i - 1).end() > ordered.get(i).address()) {
                throw new LoadProblem(ordered.get(i).toString(), "overlaps " + ordered.get(i - 1));
            }
        }
        return new Program(entry, ordered, symbols);
    }

    /**
     * Copies the program into memory, or nothing of it.
     *
     * @param ram the first address of RAM
     * @param size the bytes of RAM
     * @param flash the bytes of flash from address 0 on; a program whose bytes are entered there may lie there too, and no other one
     * @throws LoadProblem if a segment or the entry point is not in RAM, or in flash
     */
    public void copyTo(PhysicalMemory memory, long ram, long size, long flash) throws LoadProblem {
        boolean firmware = entry >= 0 && entry < flash && segments.stream().anyMatch(this::holdsEntry);
        for (Segment segment : segments) {
            boolean inFlash = firmware && segment.address() >= 0 && segment.end() <= flash;
            if (!inFlash) {
                requireInRam(segment, ram, size);
            }
        }
        if (!firmware && (entry < ram || entry >= ram + size) || (entry & 3) != 0) {
            throw new LoadProblem("entry point " + FileBytes.hex(entry), "is not the address of an instruction in RAM");
        }
        for (Segment segment : segments) {
            memory.load(segment.address(), segment.bytes());
        }
    }

    private boolean holdsEntry(Segment segment) {
        return segment.address() <= entry && entry < segment.end();
    }

    private static void requireInRam(Segment segment, long ram, long size) throws LoadProblem {
        if (segment.address() < ram || segment.end() > ram + size) {
            throw new LoadProblem(
                    segment.toString(),
                    "lies outside RAM, which is " + FileBytes.hex(ram) + " to " + FileBytes.hex(ram + size));
        }
    }
}
