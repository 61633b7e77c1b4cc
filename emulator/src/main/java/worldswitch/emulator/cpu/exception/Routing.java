package worldswitch.emulator.cpu.exception;

import static worldswitch.emulator.cpu.exception.Controls.TGE;

import java.util.List;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.debug.DebugControls;
import worldswitch.emulator.event.Reason;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/**
 * To which exception level an exception goes (Arm ARM D1.3.1, "Routing synchronous exceptions" and "Asynchronous exception
 * routing"), with EL2 implemented and enabled and without EL3.
 */
public final class Routing {
    /** HCR_EL2.TEA. */
    private static final long TEA = Catalogue.mask("HCR_EL2.TEA");

    private static final Reason HOST_APPLICATION =
            reason("HCR_EL2.TGE=1 routes exceptions from EL0 to EL2", "HCR_EL2.TGE");
    private static final Reason EXTERNAL =
            reason("HCR_EL2.TEA=1 routes synchronous external aborts to EL2", "HCR_EL2.TEA");
    private static final Reason DEBUG = reason("MDCR_EL2.TDE=1 routes debug exceptions to EL2", "MDCR_EL2.TDE");
    private static final Reason DEBUG_HOST = reason("HCR_EL2.TGE=1 routes debug exceptions to EL2", "HCR_EL2.TGE");

    private Routing() {}

    /** A reason with one deciding field. */
    static Reason reason(String rule, String... fields) {
        return new Reason(rule, List.of(fields).stream().map(Catalogue::field).toList());
    }

    /** The target of a synchronous exception that no particular control routes: EL0's go to EL1, or EL2 under TGE. */
    public static int synchronous(Cpu cpu) {
        return cpu.el > 0 ? cpu.el : Controls.hypervisor(cpu, TGE) ? 2 : 1;
    }

    /** Why {@link #synchronous} chose, or null where no field decided. */
    public static @Nullable Reason synchronousReason(Cpu cpu) {
        return cpu.el == 0 && Controls.hypervisor(cpu, TGE) ? HOST_APPLICATION : null;
    }

    /** The target of an abort whose translation regime reports to a level. */
    static int abort(Cpu cpu, int reported, boolean external) {
        boolean trapped = external && Controls.hypervisor(cpu, TEA);
        return cpu.el == 2 || trapped ? 2 : Math.max(reported, synchronous(cpu));
    }

    /** Why {@link #abort} chose another level than the one reported, or null. */
    static @Nullable Reason abortReason(Cpu cpu, int reported, boolean external) {
        if (cpu.el == 2 || reported == 2) {
            return null;
        }
        return external && Controls.hypervisor(cpu, TEA) ? EXTERNAL : synchronousReason(cpu);
    }

    /** The target of a debug exception. */
    public static int debug(Cpu cpu) {
        return cpu.el == 2 || DebugControls.routedToEl2(cpu.registers) ? 2 : 1;
    }

    /** Why {@link #debug} chose, or null where no field decided. */
    public static @Nullable Reason debugReason(Cpu cpu) {
        if (cpu.el == 2 || !DebugControls.routedToEl2(cpu.registers)) {
            return null;
        }
        return Controls.hypervisor(cpu, TGE) ? DEBUG_HOST : DEBUG;
    }
}
