package worldswitch.emulator.gic;

import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;

/**
 * Sends the software generated interrupts of one processor to the redistributors that a write of ICC_SGI1R_EL1, SGI0R or
 * ASGI1R names.
 *
 * <p>Processor n has affinity 0.0.0.n. With one security state ASGI1R, "the other state's group 1", sends group 0.
 */
final class SgiGenerator {
    private static final Field INTERRUPT = Catalogue.field("ICC_SGI1R_EL1.INTID");
    private static final Field TARGETS = Catalogue.field("ICC_SGI1R_EL1.TargetList");
    private static final Field RANGE = Catalogue.field("ICC_SGI1R_EL1.RS");
    private static final Field ALL_OTHERS = Catalogue.field("ICC_SGI1R_EL1.IRM");
    private static final long HIGHER_AFFINITY = Catalogue.mask("ICC_SGI1R_EL1.Aff3")
            | Catalogue.mask("ICC_SGI1R_EL1.Aff2")
            | Catalogue.mask("ICC_SGI1R_EL1.Aff1");

    private final int sender;
    private final Redistributor[] redistributors;
    private final Runnable update;

    SgiGenerator(int sender, Redistributor[] redistributors, Runnable update) {
        this.sender = sender;
        this.redistributors = redistributors;
        this.update = update;
    }

    /** Acts on a write. */
    void generate(long value, int group) {
        for (int cpu = 0; cpu < redistributors.length; cpu++) {
            if (isTarget(cpu, value)) {
                redistributors[cpu].generate((int) INTERRUPT.get(value), group);
            }
        }
        update.run();
    }

    private boolean isTarget(int cpu, long value) {
        if (ALL_OTHERS.get(value) != 0) {
            return cpu != sender;
        }
        boolean inRange = (value & HIGHER_AFFINITY) == 0 && RANGE.get(value) == cpu >> 4;
        return inRange && (TARGETS.get(value) >>> (cpu & 15) & 1) != 0;
    }
}
