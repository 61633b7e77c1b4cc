package worldswitch.emulator.mmu.oracle;

import java.util.Random;

/**
 * Makes random translation cases whose tables are mostly right, so that every level, permission and fault is met.
 *
 * <p>What QEMU 7.2 does not have is left out: hardware management of access flag and dirty state, FEAT_NV, HCR_EL2.CD and
 * ID, caches disabled, stage 2 inputs wider than VTCR_EL2.PS; and what
 * its other size of physical addresses, 52 bits, lets through when stage 1 is off. Block descriptors at level 0 are left out because QEMU takes
 * them for blocks, where the architecture has a translation fault.
 */
final class CaseGenerator extends RandomCases {
    private static final long TABLES = 0x4200_0000L;
    private static final long STAGE_TWO_ROOT = 0x4204_0000L;
    private static final long STAGE_TWO_TABLES = 0x4203_0000L;
    private static final int[] ATTRIBUTES = {0x00, 0x04, 0x08, 0x0c, 0x44, 0xaa, 0xbb, 0xff, 0x4f, 0xf4};

    CaseGenerator(long seed) {
        super(new Random(seed));
    }

    @Override
    void anyTables() {
        boolean high = oneIn(2);
        int size = size(16, 44);
        int other = 16 + random.nextInt(24);
        guestControls(high ? other : size, high ? size : other);
        set("SCTLR_EL1", oneIn(12) ? 0x30d0_1804L : 0x30d0_1805L | bits(1) << 19);
        boolean stageTwo = oneIn(2);
        long output = stageOne(high, size, stageTwo, "TTBR" + (high ? 1 : 0) + "_EL1");
        set("TTBR" + (high ? 0 : 1) + "_EL1", bits(40) << 12);
        if (stageTwo) {
            stageTwo(output, false);
        }
        if (oneIn(30)) {
            or("HCR_EL2", 1 << 12);
        }
        boolean flat = (made.registers.get("SCTLR_EL1") & 1) == 0 || (made.registers.get("HCR_EL2") & 1 << 12) != 0;
        if (flat) {
            made.address &= ~(0xfL << 48);
        }
    }

    private int size(int from, int to) {
        return oneIn(40) ? random.nextInt(64) : from + random.nextInt(to - from);
    }

    private void guestControls(int low, int high) {
        long size = oneIn(4) ? bits(3) % 7 : 5;
        set(
                "TCR_EL1",
                low
                        | (long) high << 16
                        | 2L << 30
                        | size << 32
                        | bits(2) << 37
                        | bits(2) << 41
                        | bits(2) << 51
                        | 0x3500
                        | 0x3500_0000L
                        | (oneIn(30) ? 1 << 7 : 0)
                        | (oneIn(30) ? 1 << 23 : 0)
                        | bits(1) << 36);
        set("MAIR_EL1", attributes(ATTRIBUTES));
    }

    /** Makes tables of stage 1 for an address, and returns where they lead. */
    private long stageOne(boolean high, int size, boolean stageTwo, String base) {
        int input = Math.max(16, Math.min(48, 64 - size));
        long page = input > 30 ? 0x400_0000L | bits(4) << 12 : bits(4) << 12;
        long address = (bits(input) & ~0x3fff_ffffL | page | bits(9) << 3) & (1L << input) - 1;
        if (input > 21 && input <= 30) {
            address |= bits(input - 21) << 21;
        }
        if (input > 30 && base.endsWith("TTBR0_EL2")) {
            address |= GIGABYTE << 1;
        }
        made.address = high ? address | -1L << input : address;
        if (oneIn(8)) {
            made.address ^= bits(8) << 56 & (oneIn(2) ? -1L : ~(1L << 63));
        } else if (oneIn(20)) {
            made.address ^= 1L << input + random.nextInt(Math.max(1, 55 - input));
        }
        int start = 3 - (input - 13) / 9;
        int end = Math.max(start, oneIn(3) ? 2 : oneIn(4) ? 1 : 3);
        end = Math.max(end, oneIn(60) ? 0 : 1);
        set(base, TABLES + start * 0x1000L | bits(16) << 48 | (oneIn(60) ? 1L << 40 + random.nextInt(8) : 0) | bits(1));
        for (int level = start; level < end; level++) {
            long next = TABLES + (level + 1) * 0x1000L | 3;
            long attributes = oneIn(3) ? bits(5) << 59 : 0;
            poke(level, address, input, start, odd(next | attributes, level));
        }
        long leaf = output(end, stageTwo);
        poke(end, address, input, start, odd(leaf | leafAttributes() | (end == 3 ? 3 : 1), end));
        long offset = address & (1L << 39 - 9 * end) - 1;
        return leaf | offset;
    }

    private void poke(int level, long address, int input, int start, long value) {
        long index = address >>> 39 - 9 * level & (level == start ? -1L : 511);
        made.pokes.put(TABLES + level * 0x1000L + (index << 3), value);
    }

    private long odd(long descriptor, int level) {
        return switch (random.nextInt(60)) {
            case 0 -> descriptor & ~1L;
            case 1 -> level == 0 ? descriptor : descriptor & ~2L;
            case 2 -> descriptor | nowhere();
            case 3 -> descriptor & ~ACCESSED;
            default -> descriptor;
        };
    }

    private long leafAttributes() {
        long attributes = oneIn(3) ? bits(3) << 2 : 0;
        return ACCESSED
                | attributes
                | bits(2) << 6
                | shareability() << 8
                | bits(1) << 11
                | executeNever() << 53
                | bits(1) << 52;
    }

    private long output(int level, boolean stageTwo) {
        long gigabyte = stageTwo ? new long[] {1, 1, 1, 2, 3, 0}[random.nextInt(6)] : 1;
        if (stageTwo && oneIn(40)) {
            gigabyte = bits(18);
        }
        long page = DATA - GIGABYTE + (bits(4) << 12);
        return gigabyte * GIGABYTE + (level == 1 ? 0 : level == 2 ? DATA - GIGABYTE : level == 0 ? 0 : page);
    }

    /** Makes tables of stage 2, for the tables of stage 1, for code, and for an intermediate physical address. */
    private void stageTwo(long ipa, boolean strict) {
        int start = random.nextInt(3);
        int input = start == 2 ? 31 + random.nextInt(4) : start == 1 ? 32 + random.nextInt(12) : 40 + random.nextInt(9);
        int outputSize = input <= 36 && oneIn(4) && start > 0 ? 1 : input <= 40 && oneIn(4) && start > 0 ? 2 : 5;
        int startField = new int[] {2, 1, 0}[start];
        if (!strict && oneIn(30)) {
            startField = random.nextInt(3);
            input = 32 + random.nextInt(16);
            outputSize = 5;
        }
        set("VTCR_EL2", 1L << 31 | 64 - input | startField << 6 | 0x3500 | outputSize << 16 | bits(1) << 19);
        set("VTTBR_EL2", root(2 - startField) | bits(16) << 48 | (!strict && oneIn(60) ? 1L << 44 : 0));
        boolean forced = oneIn(3);
        or("HCR_EL2", 1 | (oneIn(4) ? 4 : 0) | (forced ? 1L << 46 : 0));
        stageTwoPath(CODE, 2, CODE, start, 1, 0, true, forced);
        int end = 2 + random.nextInt(2);
        stageTwoPath(TABLES, end, end == 2 ? TABLES : TABLES | 0, start, 1, 4, oneIn(2), forced);
        for (int level = 0; end == 3 && level < 4; level++) {
            stageTwoPath(TABLES + level * 0x1000L, 3, TABLES + level * 0x1000L, start, 1, 4, !oneIn(4), forced);
        }
        boolean near = start == 0 ? (ipa >>> 30 & 511) == 1 : ipa >>> 30 == 1;
        int last = near ? 2 + random.nextInt(2) : 1 + random.nextInt(3);
        last = Math.max(last, start);
        long offset = last == 3 ? DATA + (bits(4) << 12) : last == 2 ? DATA : GIGABYTE;
        stageTwoPath(ipa & 0xffff_ffff_ffffL, last, offset, start, near ? 1 : 2, 5, false, forced);
    }

    private void stageTwoPath(
            long ipa, int end, long output, int start, int middle, int lastTable, boolean right, boolean forced) {
        for (int level = start; level <= end; level++) {
            long table = level == start ? root(start) : table(level, middle, lastTable);
            long index = ipa >>> 39 - 9 * level & (level == start ? 0x1fff : 511);
            long value = level == end
                    ? output | stageTwoLeaf(right, forced) | (level == 3 ? 3 : 1)
                    : table(level + 1, middle, lastTable) | 3;
            made.pokes.put(table + (index << 3), right || level < end ? value : odd(value, level));
        }
    }

    private static long root(int start) {
        return STAGE_TWO_ROOT + start * 0x1_0000L;
    }

    private static long table(int level, int middle, int lastTable) {
        int number = level == 1 ? 0 : level == 2 ? middle : lastTable;
        return STAGE_TWO_TABLES + number * 0x1000L;
    }

    private long stageTwoLeaf(boolean right, boolean forced) {
        long normal = forced ? 6 : 15;
        if (right) {
            return ACCESSED | 3 << 8 | 3 << 6 | normal << 2;
        }
        long memAttr = oneIn(3)
                ? (forced ? bits(3) : new long[] {0, 1, 2, 3, 5, 6, 7, 9, 10, 11, 13, 14, 15}[random.nextInt(13)])
                : normal;
        if (forced && memAttr == 4) {
            memAttr = 5;
        }
        return ACCESSED | shareability() << 8 | (oneIn(2) ? 3 : bits(2)) << 6 | memAttr << 2 | executeNever() << 53;
    }

    private void fixed() {
        made.pokes.put(FIXED_TABLE + 8, GIGABYTE | ACCESSED | 3 << 8 | 3 << 6 | 1);
    }

    @Override
    void guestTables() {
        int size = size(16, 44);
        guestControls(25, size);
        made.registers.merge("TCR_EL1", 1L << 7, (a, b) -> a & ~b);
        long enough = made.registers.get("TCR_EL1") >>> 32 & 7;
        if (enough == 0) {
            or("TCR_EL1", 5L << 32);
        }
        enterGuest();
        boolean stageTwo = !oneIn(3);
        long output = stageOne(true, size, stageTwo, "TTBR1_EL1");
        fixed();
        if (stageTwo) {
            stageTwo(output, true);
        }
    }

    @Override
    void hostTables() {
        int size = size(16, 44);
        guestControls(25, size);
        long tcr = made.registers.get("TCR_EL1") & ~(1L << 7);
        set("TCR_EL2", (tcr >>> 32 & 7) == 0 ? tcr | 5L << 32 : tcr);
        set("MAIR_EL2", made.registers.get("MAIR_EL1"));
        enterHost();
        stageOne(true, size, false, "TTBR1_EL2");
        fixed();
    }

    @Override
    void hypervisorTables() {
        int size = 16 + random.nextInt(17);
        set(
                "TCR_EL2",
                0x8080_3500L
                        | size
                        | (oneIn(4) ? bits(3) % 7 : 5) << 16
                        | bits(1) << 20
                        | bits(1) << 24
                        | bits(1) << 29);
        set("MAIR_EL2", attributes(ATTRIBUTES));
        set("SCTLR_EL2", 0x30c5_1835L | bits(1) << 19);
        stageOne(false, size, false, "TTBR0_EL2");
        int start = 3 - (64 - size - 13) / 9;
        long root = TABLES + start * 0x1000L;
        set("TTBR0_EL2", root);
        if ((made.registers.get("TCR_EL2") >>> 16 & 7) == 0) {
            or("TCR_EL2", 5 << 16);
        }
        if (start == 0) {
            made.pokes.put(root, TABLES + 0x1000 | 3);
        }
        made.pokes.put(TABLES + 0x1000 + 8, GIGABYTE | ACCESSED | 3 << 8 | 2 << 6 | 1);
    }
}
