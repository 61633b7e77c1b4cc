package worldswitch.emulator.cpu.exception;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/** The control fields that exceptions go by, as indirect reads see them. */
public final class Controls {
    /** HCR_EL2.TGE. */
    public static final long TGE = Catalogue.mask("HCR_EL2.TGE");
    /** HCR_EL2.E2H. */
    public static final long E2H = Catalogue.mask("HCR_EL2.E2H");

    private static final int HCR = Catalogue.index("HCR_EL2");
    private static final int[] SCTLR = {-1, Catalogue.index("SCTLR_EL1"), Catalogue.index("SCTLR_EL2")};
    private static final int MMFR0 = Catalogue.index("ID_AA64MMFR0_EL1");
    private static final long EXS = Catalogue.mask("ID_AA64MMFR0_EL1.ExS");

    private Controls() {}

    /** HCR_EL2. */
    public static long hypervisor(Cpu cpu) {
        return cpu.registers.effective(HCR);
    }

    /** Whether any of the given bits of HCR_EL2 is set. */
    public static boolean hypervisor(Cpu cpu, long mask) {
        return (hypervisor(cpu) & mask) != 0;
    }

    /** SCTLR_EL1 or SCTLR_EL2. */
    public static long system(Cpu cpu, int level) {
        return cpu.registers.effective(SCTLR[level]);
    }

    /** SCTLR_ELx of the translation regime that the processor executes in. */
    public static long system(Cpu cpu) {
        return system(cpu, regime(cpu));
    }

    /** The exception level whose controls the present translation regime uses: 1 or 2. */
    public static int regime(Cpu cpu) {
        return cpu.el == 0 ? isHost(hypervisor(cpu)) ? 2 : 1 : cpu.el;
    }

    /** Whether HCR_EL2 makes EL0 part of the host: E2H and TGE. */
    public static boolean isHost(long hcr) {
        return (hcr & (E2H | TGE)) == (E2H | TGE);
    }

    /** Whether the processor executes EL0 or EL2 code of a VHE host (IsInHost of the Arm ARM). */
    public static boolean inHost(Cpu cpu) {
        long hcr = hypervisor(cpu);
        return cpu.el == 2 ? (hcr & E2H) != 0 : cpu.el == 0 && isHost(hcr);
    }

    /** Whether FEAT_ExS lets software say that exception entry and return do not synchronise. */
    public static boolean synchronisationIsOptional(Cpu cpu) {
        return (cpu.registers.direct(MMFR0) & EXS) != 0;
    }
}
