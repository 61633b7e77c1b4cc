package worldswitch.emulator.mmu.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import worldswitch.emulator.mmu.regime.Granule;

/** The stage 2 of random cases of all granules. */
final class StageTwoBreadth extends CaseDraws {
    private static final long TABLES = 0x4300_0000L;
    private static final long DIRTY_BIT_MODIFIER = 1L << 51;
    private static final int[] LOW = {0, 2, 1};

    /** A start level that a granule has, with the input sizes that fit it and reach RAM, and SL2:SL0. */
    private record Start(Granule granule, boolean wide, int level, int least, int most, int encoding) {}

    private static final List<Start> STARTS = starts();

    private StageTables tables;
    private boolean forced;

    StageTwoBreadth(Random random) {
        super(random);
        tables = new StageTables(made, Granule.KB4, false, 48, 0, TABLES);
    }

    private static List<Start> starts() {
        List<Start> starts = new ArrayList<>();
        for (boolean wide : new boolean[] {false, true}) {
            int most = wide ? 52 : 48;
            starts.add(new Start(Granule.KB4, wide, 2, 31, 34, 0));
            starts.add(new Start(Granule.KB4, wide, 1, 31, 43, 1));
            starts.add(new Start(Granule.KB4, wide, 0, 40, most, 2));
            starts.add(new Start(Granule.KB16, wide, 2, 31, 40, 1));
            starts.add(new Start(Granule.KB16, wide, 1, 37, Math.min(51, most), 2));
            starts.add(new Start(Granule.KB64, wide, 3, 31, 33, 0));
            starts.add(new Start(Granule.KB64, wide, 2, 31, 46, 1));
            starts.add(new Start(Granule.KB64, wide, 1, 43, 52, 2));
        }
        starts.add(new Start(Granule.KB4, true, -1, 52, 52, 4));
        return starts;
    }

    /** Chooses the registers of a case. */
    void choose(TranslationCase one, boolean strict) {
        made = one;
        Start start = STARTS.get(random.nextInt(STARTS.size()));
        int input = start.least + random.nextInt(start.most - start.least + 1);
        tables = new StageTables(made, start.granule, start.wide, input, start.level, TABLES);
        int output = input > 48 ? 6 : oneIn(2) ? 5 : 6;
        if (input <= 40 && oneIn(4) && (start.level >= 2 || start.granule == Granule.KB4 && start.level == 1)) {
            output = input <= 36 ? 1 : 2;
        }
        long encoding = start.encoding;
        if (!strict && oneIn(50)) {
            encoding = random.nextInt(3);
        }
        set(
                "VTCR_EL2",
                1L << 31
                        | Long.SIZE - input
                        | (encoding & 3) << 6
                        | (encoding >>> 2) << 33
                        | shareability() << 12
                        | (long) LOW[start.granule.ordinal()] << 14
                        | (long) output << 16
                        | bits(1) << 19
                        | bits(2) << 21
                        | (start.wide ? 1L << 32 : 0));
        set("VTTBR_EL2", TABLES | bits(16) << 48 | (!strict && start.level > 0 && oneIn(40) ? 1L << 47 : 0));
        forced = oneIn(3);
        or("HCR_EL2", 1 | (oneIn(4) ? 4 : 0) | (forced ? 1L << 46 : 0));
    }

    /** An intermediate address that can lead to some data: the same lowest bits, and others above them. */
    long intermediate(long data, int outputBits) {
        int most = Math.min(tables.inputBits, outputBits);
        if (oneIn(3)) {
            return data;
        }
        return data & 0x1fff_ffffL | bits(most) >>> 30 << 30;
    }

    /** Maps code, tables and output of stage 1. */
    void map(StageTables stageOne) {
        int code = tables.granule == Granule.KB64 ? 3 : 2;
        page(RandomCases.CODE, RandomCases.CODE, code, true);
        page(RandomCases.FIXED_TABLE, RandomCases.FIXED_TABLE, code, true);
        boolean block = oneIn(2) && tables.granule != Granule.KB64;
        for (long entry : stageOne.entries) {
            page(entry, entry, block ? 2 : 3, stageOne.start < 0 || oneIn(3));
        }
        int last = Math.max(tables.start, oneIn(2) ? 3 : 2);
        if (last == 2 && tables.granule == Granule.KB64) {
            last = 3;
        }
        page(made.output, RandomCases.DATA | made.output & 0xffff, last, false);
    }

    private void page(long ipa, long output, int level, boolean right) {
        int at = Math.max(level, tables.start);
        int shift = tables.shift(at);
        tables.map(ipa, at, output >>> shift << shift | leaf(right), value -> right ? value : odd(value));
    }

    private long odd(long value) {
        return switch (random.nextInt(60)) {
            case 0 -> value & ~1L;
            case 1 -> value | 1L << 45 + random.nextInt(3);
            default -> value;
        };
    }

    private long leaf(boolean right) {
        boolean hasShareability = !tables.wide || tables.granule == Granule.KB64;
        long normal = forced ? 6 : 15;
        if (right) {
            return ACCESSED | (hasShareability ? 3 << 8 : 0) | 3 << 6 | normal << 2;
        }
        long memAttr = oneIn(6) ? (forced ? 5 : 5 + 5 * bits(1)) : normal;
        return (oneIn(4) ? 0 : ACCESSED)
                | (hasShareability ? shareability() << 8 : 0)
                | (oneIn(3) ? 3 : bits(2)) << 6
                | memAttr << 2
                | (oneIn(2) && !made.translatesWrite() ? DIRTY_BIT_MODIFIER : 0)
                | bits(1) << 52
                | executeNever() << 53;
    }
}
