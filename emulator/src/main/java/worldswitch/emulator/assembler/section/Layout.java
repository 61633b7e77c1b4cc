package worldswitch.emulator.assembler.section;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives the sections their addresses, as GNU ld does with a script that names them in this order: code, constants, data,
 * zeroed data; within each, as they first appeared in the source. The first begins at the base address, each other
 * one at the next multiple of its alignment. Empty sections and sections that the program does not load are left out.
 */
public final class Layout {
    private final List<Section> inOrder;
    private final long base;

    private Layout(List<Section> inOrder, long base) {
        this.inOrder = inOrder;
        this.base = base;
    }

    /** Places sections one behind the other from a base address. */
    public static Layout place(Collection<Section> sections, long base) {
        List<Section> inOrder = sections.stream()
                .filter(section -> section.flags().allocated())
                .sorted(Comparator.comparingInt(section -> section.flags().rank()))
                .toList();
        long address = base;
        for (Section section : inOrder) {
            address = section.size() == 0 ? address : alignUp(address, section.alignment());
            section.placeAt(address);
            address += section.size();
        }
        return new Layout(inOrder.stream().filter(section -> section.size() > 0).toList(), base);
    }

    /** The sections that have bytes, by address. */
    public List<Section> sections() {
        return inOrder;
    }

    /**
     * The symbols that the layout offers to sources that use them without defining them: {@code __bss_start},
     * {@code __bss_end}, {@code _etext}, {@code _edata}, {@code _end}.
     */
    public Map<String, Long> boundaries() {
        long code = endOf(0, base);
        long data = endOf(2, endOf(1, code));
        long end = endOf(3, data);
        long zeroed = inOrder.stream()
                .filter(section -> section.flags().rank() == 3)
                .map(Section::address)
                .findFirst()
                .orElse(data);
        Map<String, Long> boundaries = new LinkedHashMap<>();
        boundaries.put("_etext", code);
        boundaries.put("_edata", data);
        boundaries.put("__bss_start", zeroed);
        boundaries.put("__bss_end", end);
        boundaries.put("_end", end);
        return boundaries;
    }

    private long endOf(int rank, long otherwise) {
        return inOrder.stream()
                .filter(section -> section.flags().rank() == rank)
                .mapToLong(section -> section.address() + section.size())
                .reduce(otherwise, (first, second) -> second);
    }

    private static long alignUp(long address, long alignment) {
        return (address + alignment - 1) & -alignment;
    }
}
