package worldswitch.emulator.mmu.oracle;

import java.util.Random;
import worldswitch.emulator.mmu.regime.Granule;
import worldswitch.emulator.mmu.regime.TableFormat;

/**
 * Makes random translation cases over all granules, sizes and start levels, with 52-bit addresses, and with access flag
 * and dirty state managed by hardware or not.
 *
 * <p>Left out is what {@link CaseGenerator} leaves out, hardware management aside, and more of which QEMU 7.2 has another
 * idea:
 *
 * <ul>
 *   <li>blocks at levels that have none;
 *   <li>bits of an address above 47 where the output has no more than 48;
 *   <li>stage 2 of 16 KiB granules that starts at level 0, or of 4 KiB that starts at level -1 with an input of less than 52
 *       bits;
 *   <li>fetches from clean pages, which hardware lets be written, and which are therefore not executable above EL0 if EL0
 *       may write them;
 *   <li>AT of a write to clean pages, which QEMU makes dirty.
 * </ul>
 *
 * <p>QEMU 7.2 also ends itself at faults of level -1 other than translation and address size faults, so that first tables of
 * that level lie where they should.
 */
final class BreadthGenerator extends RandomCases {
    private static final long STAGE_ONE = 0x4200_0000L;
    private static final long DIRTY_BIT_MODIFIER = 1L << 51;
    /** Marks leaves on their way into the tables. */
    private static final long LEAF = 1L << 58;

    private static final int[] ATTRIBUTES = {0x00, 0x04, 0x0c, 0x44, 0xaa, 0xbb, 0xff, 0x4f};
    private static final int[] LOW = {0, 2, 1};
    private static final int[] HIGH = {2, 1, 3};

    private final StageTwoBreadth stageTwo;
    private Granule granule = Granule.KB4;
    private boolean wide;
    private int size;
    private int sizeEncoding;
    private int outputBits;

    BreadthGenerator(long seed) {
        super(new Random(seed));
        stageTwo = new StageTwoBreadth(random);
    }

    /** Chooses granule, sizes and width of the range that is tried. */
    private void choose(int smallestInput) {
        granule = Granule.values()[random.nextInt(3)];
        wide = oneIn(2);
        boolean more = wide || granule == Granule.KB64;
        int most = more ? 52 : 48;
        int least = Math.max(smallestInput, granule == Granule.KB64 ? 17 : 16);
        size = Long.SIZE - (oneIn(3) ? most - random.nextInt(5) : least + random.nextInt(most - least + 1));
        if (smallestInput < 31 && oneIn(40)) {
            size = random.nextInt(64);
        }
        int encoding = oneIn(4) ? random.nextInt(7) : oneIn(2) ? 5 : 6;
        outputBits = new int[] {32, 36, 40, 42, 44, 48, 52}[encoding];
        sizeEncoding = encoding;
        if (!more) {
            outputBits = Math.min(outputBits, 48);
        }
    }

    private long control(boolean high) {
        long other = 16 + random.nextInt(24);
        return (high ? other | (long) size << 16 : size | other << 16)
                | (high ? 0 : (long) LOW[granule.ordinal()] << 14)
                | (oneIn(50) && (granule == Granule.KB4 || !wide)
                        ? 0
                        : (long) (high ? HIGH[granule.ordinal()] : 2) << 30)
                | (long) sizeEncoding << 32
                | bits(2) << 37
                | bits(2) << 39
                | bits(2) << 41
                | bits(2) << 51
                | (oneIn(8) ? bits(2) << 55 : 0)
                | (wide ? 1L << 59 : 0)
                | shareability() << 12
                | shareability() << 28
                | (oneIn(30) ? 1 << 23 : 0);
    }

    @Override
    void anyTables() {
        choose(16);
        boolean high = oneIn(2);
        set("TCR_EL1", control(high));
        set("MAIR_EL1", attributes(ATTRIBUTES));
        set("SCTLR_EL1", 0x30d0_1805L | bits(1) << 19);
        boolean two = oneIn(2) && size <= 48 && size >= 12;
        if (two) {
            stageTwo.choose(made, granule == Granule.KB4 && wide);
        }
        StageTables tables = stageOne(high, two, "TTBR" + (high ? 1 : 0) + "_EL1");
        if (two) {
            stageTwo.map(tables);
        }
    }

    @Override
    void guestTables() {
        choose(16);
        fixed("TCR_EL1");
        set("MAIR_EL1", attributes(ATTRIBUTES));
        enterGuest();
        boolean two = !oneIn(3) && size <= 48 && size >= 12;
        if (two) {
            stageTwo.choose(made, true);
        }
        StageTables tables = stageOne(true, two, "TTBR1_EL1");
        if (two) {
            stageTwo.map(tables);
        }
    }

    @Override
    void hostTables() {
        choose(16);
        fixed("TCR_EL2");
        set("MAIR_EL2", attributes(ATTRIBUTES));
        enterHost();
        stageOne(true, false, "TTBR1_EL2");
    }

    /** Lets the low range map the code by one block of a gigabyte, and be open to everybody. */
    private void fixed(String register) {
        long control = control(true) & ~0x3fL & ~(3L << 14) & ~(1L << 55) | 25;
        set(register, control);
        made.pokes.put(FIXED_TABLE + 8, GIGABYTE | ACCESSED | 3 << 6 | 1);
    }

    @Override
    void hypervisorTables() {
        choose(31);
        set(
                "TCR_EL2",
                0x8080_0000L
                        | size
                        | (long) LOW[granule.ordinal()] << 14
                        | (long) sizeEncoding << 16
                        | bits(1) << 20
                        | bits(2) << 21
                        | bits(1) << 24
                        | bits(1) << 29
                        | shareability() << 12
                        | (wide ? 1L << 32 : 0));
        set("MAIR_EL2", attributes(ATTRIBUTES));
        set("SCTLR_EL2", 0x30c5_1835L | bits(1) << 19);
        StageTables tables = stageOne(false, false, "TTBR0_EL2");
        set("TTBR0_EL2", tables.root);
    }

    /** Maps the driver's code in tables that nothing else is in yet. */
    private void code(StageTables tables) {
        int level = granule == Granule.KB64 ? 3 : 2;
        long base = CODE & -1L << tables.shift(level);
        tables.map(CODE, level, base | ACCESSED | 2 << 6, value -> value);
    }

    /** Makes tables of stage 1 for an address. */
    private StageTables stageOne(boolean high, boolean two, String base) {
        int input = Long.SIZE - size;
        int sane = Math.max(granule.pageShift() + 1, Math.min(wide || granule == Granule.KB64 ? 52 : 48, input));
        TableFormat format = TableFormat.of(granule, TableFormat.Addresses.NARROW);
        int start = format.startLevel(sane);
        StageTables tables = new StageTables(made, granule, wide, sane, start, STAGE_ONE);
        if (base.equals("TTBR0_EL2")) {
            code(tables);
        }
        int end = Math.max(Math.max(start, tables.firstBlock()), oneIn(3) ? 2 : oneIn(4) ? start : 3);
        int shift = tables.shift(end);
        long data = DATA | bits(13) << 3;
        long output = two ? stageTwo.intermediate(data, outputBits) : data;
        long low = output & (1L << Math.min(shift, sane)) - 1;
        long address = (bits(sane) >>> shift << shift | low) & (1L << sane) - 1;
        made.address = high ? address | -1L << sane : address;
        if (oneIn(10)) {
            made.address ^= bits(8) << 56 & (oneIn(2) ? -1L : ~(1L << 63));
        } else if (oneIn(25)) {
            made.address ^= 1L << Math.min(55, input + random.nextInt(Math.max(1, 55 - input)));
        }
        boolean more = outputBits > 48;
        long odd =
                start >= 0 && oneIn(60) ? more && oneIn(2) ? 4L << random.nextInt(4) : 1L << 40 + random.nextInt(8) : 0;
        set(base, STAGE_ONE | bits(16) << 48 | odd | bits(1));
        made.output = output;
        tables.map(
                address,
                end,
                output >>> shift << shift | leafAttributes(),
                value -> odd(table(value, end, tables), more, shift));
        return tables;
    }

    /** Gives a table descriptor, of which the leaf is told by its attributes, attributes of its own. */
    private long table(long value, int end, StageTables tables) {
        boolean isTable = (value & ACCESSED) == 0 && (value & LEAF) == 0;
        return isTable ? value | (oneIn(3) ? bits(5) << 59 : 0) : leaf(value & ~LEAF);
    }

    private long leaf(long value) {
        return oneIn(3) ? value & ~ACCESSED : value;
    }

    private long odd(long descriptor, boolean more, int shift) {
        return switch (random.nextInt(80)) {
            case 0 -> descriptor & ~1L;
            case 1 -> descriptor | nowhere() & -1L << shift;
            case 2 ->
                more
                        ? descriptor | (wide && granule != Granule.KB64 ? 1L << 8 + random.nextInt(2) : 1L << 12)
                        : descriptor;
            case 3 -> more && wide && granule != Granule.KB64 ? descriptor | 1L << 48 + random.nextInt(2) : descriptor;
            default -> descriptor;
        };
    }

    private long leafAttributes() {
        return LEAF
                | ACCESSED
                | (oneIn(3) ? bits(3) << 2 : 0)
                | bits(2) << 6
                | (wide && granule != Granule.KB64 ? 0 : shareability() << 8)
                | bits(1) << 11
                | executeNever() << 53
                | bits(1) << 52
                | (oneIn(2) && !made.isFetch() && !made.translatesWrite() ? DIRTY_BIT_MODIFIER : 0);
    }
}
