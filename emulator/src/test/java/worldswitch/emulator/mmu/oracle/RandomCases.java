package worldswitch.emulator.mmu.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes random translation cases of every operation: what is translated, by whom, and under which tables. */
abstract class RandomCases extends CaseDraws {
    static final long CODE = 0x4100_0000L;
    static final long FIXED_TABLE = 0x4108_0000L;
    static final long DATA = 0x4400_0000L;
    static final long GIGABYTE = 1L << 30;

    private static final long[] NOWHERE = {
        1L << 36, 1L << 37, 1L << 40, 1L << 41, 1L << 42, 1L << 44, 1L << 46, 1L << 47
    };

    RandomCases(Random random) {
        super(random);
    }

    /** Makes cases, none of which pokes more words than there is place for. */
    final List<TranslationCase> generate(int count) {
        List<TranslationCase> cases = new ArrayList<>();
        while (cases.size() < count) {
            made = new TranslationCase();
            draw();
            if (made.pokes.size() <= TranslationCase.MOST_POKES) {
                cases.add(made);
            }
        }
        return cases;
    }

    private void draw() {
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> translationInstruction();
            case 3, 4, 5 -> guestAccess();
            case 6 -> hostAccess();
            default -> hypervisorAccess();
        }
    }

    private void translationInstruction() {
        made.operation = 1 + random.nextInt(12);
        made.pan = oneIn(2);
        set("HCR_EL2", 1L << 31);
        if (made.operation == 7 || made.operation == 8) {
            hypervisorTables();
        } else {
            anyTables();
        }
    }

    private void guestAccess() {
        made.operation = 16 + random.nextInt(8);
        set("HCR_EL2", 1L << 31);
        guestTables();
    }

    private void hostAccess() {
        boolean user = oneIn(2);
        made.operation = (user ? 16 : 32) + random.nextInt(8);
        made.pan = oneIn(2);
        made.pstate = 0x3c0;
        set("HCR_EL2", 1L << 31 | 1L << 34 | (user || oneIn(2) ? 1 << 27 : 0));
        hostTables();
    }

    private void hypervisorAccess() {
        made.operation = 32 + random.nextInt(8);
        set("HCR_EL2", 1L << 31);
        hypervisorTables();
    }

    /** Sets the controls of EL1 and makes tables for an AT, which need not let anything run. */
    abstract void anyTables();

    /** Sets the controls of EL1 and makes tables under which a guest runs {@link #CODE}. */
    abstract void guestTables();

    /** Sets the controls of EL2 and makes tables under which a host runs {@link #CODE}. */
    abstract void hostTables();

    /** Sets the controls of EL2 and makes tables under which a hypervisor runs {@link #CODE}. */
    abstract void hypervisorTables();

    /** Turns a guest's MMU on, and has it run the code by {@link #FIXED_TABLE} at EL0 or EL1. */
    final void enterGuest() {
        set("SCTLR_EL1", 0x30d0_1805L | bits(1) << 19);
        set("TTBR0_EL1", FIXED_TABLE);
        made.pstate = 0x3c0 | (oneIn(2) ? 0 : 5) | bits(1) << 22 | (oneIn(4) ? 1 << 23 : 0);
    }

    /** Turns a host's MMU on, and has it run the code by {@link #FIXED_TABLE}. */
    final void enterHost() {
        set("SCTLR_EL2", 0x30c5_1835L | bits(1) << 19);
        set("TTBR0_EL2", FIXED_TABLE);
    }

    /** MAIR_ELx with some attributes, at index 0 those of normal memory. */
    final long attributes(int... choice) {
        long value = 0;
        for (int i = 1; i < 8; i++) {
            value |= (long) choice[random.nextInt(choice.length)] << 8 * i;
        }
        return value | 0xff;
    }

    /** A bit that leads an address out of everything that QEMU's board has. */
    final long nowhere() {
        return NOWHERE[random.nextInt(NOWHERE.length)];
    }
}
