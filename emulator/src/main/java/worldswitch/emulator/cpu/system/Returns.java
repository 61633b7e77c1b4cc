package worldswitch.emulator.cpu.system;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.exception.Controls;
import worldswitch.emulator.cpu.exception.ExceptionClass;
import worldswitch.emulator.cpu.exception.ExceptionReturn;
import worldswitch.emulator.cpu.exception.Exceptions;
import worldswitch.emulator.cpu.semantics.pointer.Key;
import worldswitch.emulator.cpu.semantics.pointer.PointerAuthentication;
import worldswitch.emulator.event.Reason;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/** The exception returns. */
public final class Returns {
    private static final long NV = Catalogue.mask("HCR_EL2.NV");
    private static final int AUTHENTICATED = 1 << 1;
    private static final int KEY_B = 1;
    private static final Reason NESTED = Reasons.of("HCR_EL2.NV=1 traps ERET at EL1 to EL2", "HCR_EL2.NV");
    private static final int HFGITR = Catalogue.index("HFGITR_EL2");
    private static final long FINE_GRAINED = Catalogue.mask("HFGITR_EL2.ERET");
    private static final Reason TRAPPED =
            Reasons.of("HFGITR_EL2.ERET=1 traps ERET at EL1 to EL2", "HFGITR_EL2.ERET", "HCR_EL2.NV");
    private static final int[] ELR = {-1, Catalogue.index("ELR_EL1"), Catalogue.index("ELR_EL2")};
    private static final int[] SPSR = {-1, Catalogue.index("SPSR_EL1"), Catalogue.index("SPSR_EL2")};

    private Returns() {}

    /** ERET. */
    public static void eret(Cpu cpu) {
        if (!refused(cpu, 0)) {
            to(cpu, cpu.registers.direct(ELR[cpu.el]));
        }
    }

    /** ERETAA. */
    public static void eretaa(Cpu cpu) {
        authenticated(cpu, AUTHENTICATED, Key.IA);
    }

    /** ERETAB. */
    public static void eretab(Cpu cpu) {
        authenticated(cpu, AUTHENTICATED | KEY_B, Key.IB);
    }

    private static void authenticated(Cpu cpu, int iss, Key key) {
        if (!refused(cpu, iss) && !PointerAuthentication.traps(cpu, key)) {
            long address = cpu.registers.direct(ELR[cpu.el]);
            to(cpu, PointerAuthentication.authenticated(cpu, address, cpu.x[Cpu.SP], key));
        }
    }

    private static void to(Cpu cpu, long address) {
        ExceptionReturn.raise(cpu, address, cpu.registers.direct(SPSR[cpu.el]));
    }

    /** UNDEFINED at EL0; trapped where a guest hypervisor runs at EL1, or by a fine-grained trap. */
    private static boolean refused(Cpu cpu, int iss) {
        if (cpu.el == 0) {
            Exceptions.undefined(cpu);
            return true;
        }
        boolean nested = Controls.hypervisor(cpu, NV);
        if (cpu.el == 1 && (nested || (cpu.registers.effective(HFGITR) & FINE_GRAINED) != 0)) {
            Exceptions.raise(cpu, 2, ExceptionClass.ERET.code(), iss, nested ? NESTED : TRAPPED);
            return true;
        }
        return false;
    }
}
