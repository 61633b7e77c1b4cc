package worldswitch.emulator.isa;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import worldswitch.emulator.isa.operand.Field;
import worldswitch.emulator.isa.table.Pattern;
import worldswitch.emulator.isa.table.Row;
import worldswitch.emulator.isa.table.Table;

/** Instruction words to test with: the same ones in every run. */
final class Words {
    private static final int SEED = 8_05;

    private Words() {}

    /**
     * Words of every row, alias rows too: each field at its edges and at random values while the other fields take
     * such values of their own.
     */
    static List<Integer> ofEveryRow(int perRow) {
        Random random = new Random(SEED);
        List<Integer> words = new ArrayList<>();
        for (Row row : Table.rows()) {
            for (int i = 0; i < perRow; i++) {
                words.add(of(row.pattern(), random));
            }
        }
        return words.stream().distinct().toList();
    }

    /** A word of a pattern, with the bits that should be one or zero as they should be. */
    static int of(Pattern pattern, Random random) {
        int word = pattern.value() | pattern.should();
        for (Field field : pattern.fields().values()) {
            word = field.put(word, value(field, random));
        }
        return word;
    }

    /**
     * Random words of the integer and the scalar floating-point instructions, with the sparsely populated groups likelier
     * than in nature.
     */
    static List<Integer> random(int count) {
        Random random = new Random(SEED);
        List<Integer> words = new ArrayList<>();
        int[] bases = {
            0,
            0xd5000000,
            0xd6000000,
            0xd4000000,
            0x1a000000,
            0x38000000,
            0x08000000,
            0x19000000,
            0xd9000000,
            0x1e000000,
            0x0e000000,
            0x0c000000
        };
        int[] free = {
            -1,
            0x00ffffff,
            0x01ffffff,
            0x00ffffff,
            0xe0ffffff,
            0xc0ffffff,
            0xc1ffffff,
            0xc0ffffff,
            0x00ffffff,
            0x81ffffff,
            0xf1ffffff,
            0xf1ffffff
        };
        while (words.size() < count) {
            int group = random.nextInt(bases.length);
            int word = random.nextInt() & free[group] | bases[group];
            if (isInteger(word) || isScalarFloatingPoint(word) || isVector(word)) {
                words.add(word);
            }
        }
        return words.stream().distinct().toList();
    }

    /** The word that the table would write for a word: with the bits as they should be that make no difference. */
    static int canonical(Form form, int word) {
        Pattern pattern = form.row().pattern();
        int free = ~pattern.mask();
        for (Field field : pattern.fields().values()) {
            free &= ~field.put(0, -1);
        }
        return word & ~free | pattern.should();
    }

    /** Whether a word lies in the encoding groups of integer instructions. */
    private static boolean isInteger(int word) {
        int group = word >>> 25 & 15;
        boolean loadOrStore = (group & 5) == 4;
        return (group & 14) == 8 || (group & 14) == 10 || (group & 7) == 5 || loadOrStore && (word >>> 26 & 1) == 0;
    }

    /** Whether a word lies in the encoding groups of scalar floating point and its conversions to general registers. */
    private static boolean isScalarFloatingPoint(int word) {
        return (word & 0x7e000000) == 0x1e000000;
    }

    /** Whether a word lies in the encoding groups of vectors and of the loads and stores of vector registers. */
    private static boolean isVector(int word) {
        return (word & 0x0e000000) == 0x0e000000 || (word & 0x0e000000) == 0x0c000000;
    }

    private static int value(Field field, Random random) {
        int highest = (int) field.limit();
        int[] edges = {0, 1, highest, highest - 1, highest >>> 1};
        int choice = random.nextInt(edges.length + 3);
        return choice < edges.length ? edges[choice] & highest : random.nextInt() & highest;
    }
}
