package worldswitch.emulator.pmu;

import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;

/**
 * How MDCR_EL2 parts the event counters: the first HPMN are the guest's, under PMCR_EL0.E, the others the hypervisor's,
 * under MDCR_EL2.HPME. Software at EL1 and EL0 sees the first ones only.
 */
final class Partition {
    private static final int MDCR = Catalogue.index("MDCR_EL2");
    private static final Field HPMN = Catalogue.field("MDCR_EL2.HPMN");
    private static final long HPME = Catalogue.mask("MDCR_EL2.HPME");
    private static final long HPMD = Catalogue.mask("MDCR_EL2.HPMD");
    private static final long HCCD = Catalogue.mask("MDCR_EL2.HCCD");
    private static final long HLP = Catalogue.mask("MDCR_EL2.HLP");
    private static final long ENABLE = Catalogue.mask("PMCR_EL0.E");
    private static final long CYCLES_PROHIBITED = Catalogue.mask("PMCR_EL0.DP");
    private static final long LONG = Catalogue.mask("PMCR_EL0.LP");

    private final CpuView cpu;
    private final int counters;

    Partition(CpuView cpu, int counters) {
        this.cpu = cpu;
        this.counters = counters;
    }

    /** How many event counters are the guest's. */
    int guests() {
        return (int) Math.min(HPMN.get(cpu.effective(MDCR)), counters);
    }

    /** How many event counters software sees now. */
    int visible() {
        return cpu.el() == 2 ? counters : guests();
    }

    /** The bits of the event counters below a number. */
    static long below(int number) {
        return (1L << number) - 1;
    }

    /** The bits of the counters that are enabled together with PMCR_EL0 or MDCR_EL2 as they are, the cycle counter too. */
    long switchedOn(long control) {
        long on = (control & ENABLE) != 0 ? below(guests()) | CounterBank.CYCLES : 0;
        return is(HPME) ? on | below(counters) & ~below(guests()) : on;
    }

    /** The bits of the counters that may not count at an exception level. */
    long prohibited(int level, long control) {
        if (level < 2) {
            return 0;
        }
        boolean cycles = is(HCCD) || is(HPMD) && (control & CYCLES_PROHIBITED) != 0;
        return (is(HPMD) ? below(guests()) : 0) | (cycles ? CounterBank.CYCLES : 0);
    }

    /** The bits of the counters that overflow from bit 63. */
    long overflowingWhole(long control) {
        long first = (control & LONG) != 0 ? below(guests()) : 0;
        return CounterBank.CYCLES | first | (is(HLP) ? below(counters) & ~below(guests()) : 0);
    }

    private boolean is(long field) {
        return (cpu.effective(MDCR) & field) != 0;
    }
}
