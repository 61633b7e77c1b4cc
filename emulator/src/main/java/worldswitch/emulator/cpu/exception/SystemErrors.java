package worldswitch.emulator.cpu.exception;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.Departure;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/** SErrors, physical and virtual: how they become pending, are taken, and are deferred by ESB (Arm ARM, FEAT_RAS). */
public final class SystemErrors {
    private static final int HCR = Catalogue.index("HCR_EL2");
    private static final long VSE = Catalogue.mask("HCR_EL2.VSE");
    private static final int VSESR = Catalogue.index("VSESR_EL2");
    private static final int DISR = Catalogue.index("DISR_EL1");
    private static final int VDISR = Catalogue.index("VDISR_EL2");
    private static final long DEFERRED = Catalogue.mask("DISR_EL1.A");
    private static final long SYNDROME = Catalogue.mask("VSESR_EL2.IDS") | Catalogue.mask("VSESR_EL2.ISS");

    private static final int PFR0 = Catalogue.index("ID_AA64PFR0_EL1");
    private static final long RAS = Catalogue.mask("ID_AA64PFR0_EL1.RAS");
    /** DFSC of an asynchronous SError. AET is 0, uncontainable: nobody can tell who goes by what was not stored. */
    private static final long ASYNCHRONOUS = 0x11;

    private SystemErrors() {}

    /**
     * Makes the SError pending that reports a store whose error came back when it had retired. Its syndrome says so with
     * FEAT_RAS, and nothing without.
     */
    public static void storeLost(Cpu cpu) {
        report(cpu, ASYNCHRONOUS);
    }

    /** Makes an SError pending that has a syndrome with FEAT_RAS, and none without. */
    public static void report(Cpu cpu, long syndrome) {
        pend(cpu, (cpu.registers.direct(PFR0) & RAS) != 0 ? syndrome : 0);
    }

    /** Makes a physical SError pending; with one that is pending already it becomes one, which has the later syndrome. */
    public static void pend(Cpu cpu, long syndrome) {
        cpu.serrorPending = true;
        cpu.serrorSyndrome = syndrome & SYNDROME;
        cpu.attend();
    }

    /** Ends the pending state of the SError that is being taken, and gives the exception its syndrome. */
    static void consume(Cpu cpu, Departure departure, boolean virtual) {
        departure.syndrome = ExceptionClass.SERROR.syndrome(virtual ? virtualSyndrome(cpu) : cpu.serrorSyndrome);
        if (virtual) {
            clearVirtual(cpu);
        } else {
            cpu.serrorPending = false;
        }
    }

    /** ESB: an SError that is masked becomes a record in DISR_EL1 or VDISR_EL2 and is no longer pending. */
    public static void synchronise(Cpu cpu) {
        if (Interrupts.defersPhysicalError(cpu)) {
            cpu.registers.set(DISR, DEFERRED | cpu.serrorSyndrome);
            cpu.serrorPending = false;
        }
        if (Interrupts.defersVirtualError(cpu)) {
            cpu.registers.set(VDISR, DEFERRED | virtualSyndrome(cpu));
            clearVirtual(cpu);
        }
        cpu.attend();
    }

    private static long virtualSyndrome(Cpu cpu) {
        return cpu.registers.direct(VSESR) & SYNDROME;
    }

    private static void clearVirtual(Cpu cpu) {
        cpu.registers.set(HCR, cpu.registers.direct(HCR) & ~VSE);
    }
}
