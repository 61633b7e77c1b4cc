package worldswitch.emulator.gic;

import java.util.Random;

/**
 * Makes up {@link GicScript}s, the same from the same seed.
 *
 * <p>They leave out what QEMU does otherwise than the architecture says (the script {@code architecture} has that): VGrp0DIE;
 * EOIcount where EOImode may be 1; bits of priority that are not implemented; a group disabled at the CPU interface. Where
 * the guest runs, ICC_PMR_EL1 is zero, since a physical interrupt would leave it.
 */
final class GicScriptGenerator {
    private static final int[] INTERRUPTS = {0, 1, 2, 5, 15, 16, 20, 27, 30, 33, 34, 40, 63, 100};
    private static final int[] PRIORITIES = {0, 8, 0x20, 0x28, 0x40, 0x48, 0x80, 0xa0, 0xa8, 0xf0, 0xf8, 0xf8};
    private static final int[] ACTIVE = {0, 1, 0x10, 0x100};

    private final Random random;
    private final boolean splitEnds;
    private final StringBuilder text = new StringBuilder();

    private GicScriptGenerator(long seed, boolean splitEnds) {
        this.random = new Random(seed);
        this.splitEnds = splitEnds;
    }

    /** Steps at EL1 and EL2: the virtual interface, and the physical one with everything masked. */
    static GicScript virtual(long seed, int steps, boolean splitEnds) {
        GicScriptGenerator generator = new GicScriptGenerator(seed, splitEnds);
        generator.line("write ICC_PMR_EL1 0");
        generator.line("write ICH_HCR_EL2 1");
        generator.line("write ICH_VMCR_EL2 0xf8000003");
        for (int i = 0; i < steps; i++) {
            generator.virtualStep(generator.random.nextInt(14));
            generator.look();
        }
        return GicScript.of(generator.text.toString());
    }

    /** Steps at EL2: the physical interface. */
    static GicScript physical(long seed, int steps) {
        GicScriptGenerator generator = new GicScriptGenerator(seed, true);
        generator.line("store 0x080a0014 0");
        generator.line("store 0x08000000 3");
        generator.line("write ICC_PMR_EL1 0xf8");
        generator.line("write ICC_IGRPEN0_EL1 1");
        generator.line("write ICC_IGRPEN1_EL1 1");
        for (int i = 0; i < steps; i++) {
            generator.physicalStep(generator.random.nextInt(14));
            generator.line("lines");
        }
        return GicScript.of(generator.text.toString());
    }

    private void virtualStep(int kind) {
        switch (kind) {
            case 0, 1, 2 -> line("write ICH_LR%d_EL2 0x%x".formatted(random.nextInt(4), listRegister()));
            case 3 -> line("write ICH_HCR_EL2 0x%x".formatted(random.nextInt(256) & (splitEnds ? 0xdb : 0xdf) | 1));
            case 4 -> line("write ICH_VMCR_EL2 0x%x".formatted(controls()));
            case 5 -> line("guest-write ICC_PMR_EL1 0x%x".formatted(any(PRIORITIES)));
            case 6 -> line("guest-write ICC_BPR%d_EL1 %d".formatted(random.nextInt(2), random.nextInt(8)));
            case 7 -> line("guest-write ICC_CTLR_EL1 %d".formatted(random.nextInt(splitEnds ? 4 : 2)));
            case 8, 9 -> line("guest-read ICC_IAR%d_EL1".formatted(random.nextInt(2)));
            case 10, 11 -> line("guest-write ICC_EOIR%d_EL1 %d".formatted(random.nextInt(2), any(INTERRUPTS)));
            case 12 -> line("guest-write ICC_DIR_EL1 %d".formatted(any(INTERRUPTS)));
            default -> bank("store", 0x300, any(new int[] {0, 0x0800_0002, 0xffff_ffff}));
        }
    }

    private void look() {
        line("read ICH_LR%d_EL2".formatted(random.nextInt(4)));
        line("read ICH_MISR_EL2");
        line("read ICH_HCR_EL2 " + (splitEnds ? "0xff" : "0xf80000ff"));
        line("guest-lines");
        if (random.nextInt(4) == 0) {
            line("read ICH_VMCR_EL2");
            line("read ICH_AP0R0_EL2");
            line("read ICH_AP1R0_EL2");
            line("read ICH_EISR_EL2");
            line("read ICH_ELRSR_EL2 0xf");
            line("guest-read ICC_RPR_EL1");
            line("guest-read ICC_HPPIR%d_EL1".formatted(random.nextInt(2)));
            bank("load", 0x300, 0);
        }
    }

    private void physicalStep(int kind) {
        int group = random.nextInt(2);
        switch (kind) {
            case 0 -> bank("store", 0x080, random.nextInt());
            case 1 -> bank("store", any(new int[] {0x100, 0x100, 0x180}), random.nextInt());
            case 2, 3 -> bank("store", any(new int[] {0x200, 0x200, 0x280}), random.nextInt());
            case 4 -> bank("store", any(new int[] {0x300, 0x380}), random.nextInt() & random.nextInt());
            case 5 -> line("store 0x%x 0x%x".formatted(0x080b_0400 + 4 * random.nextInt(8), priorities()));
            case 6 -> line("store 0x%x 0x%x".formatted(0x0800_0420 + 4 * random.nextInt(8), priorities()));
            case 7 -> line("store 0x08000c08 0x%x".formatted(random.nextInt() & 0xaaaa_aaaa));
            case 8 -> line("write ICC_PMR_EL1 0x%x".formatted(any(PRIORITIES)));
            case 9 -> line("write ICC_BPR%d_EL1 %d".formatted(group, random.nextInt(8)));
            case 10 -> line("write ICC_CTLR_EL1 %d".formatted(random.nextInt(4)));
            case 11 -> line("read ICC_IAR%d_EL1".formatted(group));
            case 12 -> line("write ICC_EOIR%d_EL1 %d".formatted(group, any(INTERRUPTS)));
            default -> rarer(group);
        }
        line("read ICC_HPPIR%d_EL1".formatted(group));
    }

    private void rarer(int group) {
        switch (random.nextInt(5)) {
            case 0 -> line("write ICC_DIR_EL1 %d".formatted(any(INTERRUPTS)));
            case 1 -> line("write ICC_SGI%dR_EL1 0x%x".formatted(group, (long) random.nextInt(16) << 24 | 1));
            case 2 -> line("write ICC_ASGI1R_EL1 0x%x".formatted((long) random.nextInt(16) << 24 | 1));
            case 3 -> line("write ICC_AP%dR0_EL1 0x%x".formatted(group, any(ACTIVE)));
            default -> line("store 0x08000000 %d".formatted(random.nextInt(4)));
        }
        bank("load", any(new int[] {0x080, 0x100, 0x200, 0x300}), 0);
    }

    private long listRegister() {
        boolean hardware = random.nextInt(3) == 0;
        long rest = hardware ? 1L << 61 | (long) any(INTERRUPTS) << 32 : (long) random.nextInt(2) << 41;
        long state = any(new int[] {0, 1, 1, 1, 2, 3});
        return state << 62 | (long) random.nextInt(2) << 60 | (long) any(PRIORITIES) << 48 | rest | any(INTERRUPTS);
    }

    private long controls() {
        long ends = splitEnds && random.nextInt(3) == 0 ? 1 << 9 : 0;
        return (long) any(PRIORITIES) << 24
                | (long) random.nextInt(64) << 18
                | ends
                | random.nextInt(2) << 4
                | random.nextInt(4);
    }

    private int priorities() {
        return any(PRIORITIES) << 24 | any(PRIORITIES) << 16 | any(PRIORITIES) << 8 | any(PRIORITIES);
    }

    private void bank(String what, int offset, int value) {
        boolean shared = random.nextBoolean();
        int address = (shared ? 0x0800_0004 : 0x080b_0000) + offset;
        line("%s 0x%x".formatted(what, address) + (what.equals("store") ? " 0x%x".formatted(value) : ""));
    }

    private int any(int[] values) {
        return values[random.nextInt(values.length)];
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
