package worldswitch.emulator.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where two images of RAM with the same regions hold different bytes. */
public final class ImageDifference {
    private static final int WORD = 8;

    private ImageDifference() {}

    /** Whether every byte is the same. Costs nothing for pages that the images share. */
    public static boolean none(MemoryImage first, MemoryImage second) {
        return words(first, second, 1).isEmpty();
    }

    /**
     * The physical addresses of the aligned words of eight bytes that differ, lowest first.
     *
     * @param most how many to find at most
     */
    public static List<Long> words(MemoryImage first, MemoryImage second, int most) {
        List<Long> found = new ArrayList<>();
        for (int i = 0; i < first.regions().size(); i++) {
            words(first.extent(i), second.extent(i), most, found);
        }
        return found;
    }

    private static void words(MemoryImage.Extent first, MemoryImage.Extent second, int most, List<Long> found) {
        byte[][] pages = first.pages();
        for (int page = 0; page < pages.length && found.size() < most; page++) {
            byte[] other = second.pages()[page];
            if (pages[page] != other) {
                long base = first.base() + ((long) page << PhysicalMemory.PAGE_SHIFT);
                words(pages[page], other, base, most, found);
            }
        }
    }

    private static void words(byte[] first, byte[] second, long base, int most, List<Long> found) {
        int at = Arrays.mismatch(first, second);
        while (at >= 0 && found.size() < most) {
            int word = at & -WORD;
            found.add(base + word);
            int next = word + WORD;
            int length = PhysicalMemory.PAGE_SIZE;
            int further = Arrays.mismatch(first, next, length, second, next, length);
            at = further < 0 ? -1 : next + further;
        }
    }
}
