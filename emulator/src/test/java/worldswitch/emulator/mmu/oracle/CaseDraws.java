package worldswitch.emulator.mmu.oracle;

import java.util.Random;

/** Draws parts of a translation case: its registers, and what its descriptors say. */
abstract class CaseDraws {
    static final long ACCESSED = 1 << 10;

    final Random random;
    TranslationCase made = new TranslationCase();

    CaseDraws(Random random) {
        this.random = random;
    }

    final boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    /** A number of some bits, 0 and nothing drawn where they are none or fewer. */
    final long bits(int width) {
        return width <= 0 ? 0 : random.nextLong() & -1L >>> Long.SIZE - width;
    }

    /** Inner shareable, which most are, or another that is not reserved. */
    final long shareability() {
        return oneIn(2) ? 3 : 2 * bits(1);
    }

    /** Execute-never of a leaf: PXN and UXN, or XN[1:0]. */
    final long executeNever() {
        return oneIn(2) ? 0 : bits(2);
    }

    final void set(String register, long value) {
        made.registers.put(register, value);
    }

    final void or(String register, long value) {
        made.registers.merge(register, value, (a, b) -> a | b);
    }
}
