package worldswitch.emulator.cpu.exception;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.debug.DebugControls;
import worldswitch.emulator.event.Reason;
import worldswitch.emulator.mmu.GuestAbort;

/** The debug exceptions that the guest's own debug registers ask for (Arm ARM D2), but for software step. */
public final class DebugExceptions {
    /** The fault status code of debug exceptions. */
    static final int STATUS = 0b100010;

    private static final int MOST_BREAKPOINTS = 16;
    private static final Reason[] BREAKPOINTS = IntStream.range(0, MOST_BREAKPOINTS)
            .mapToObj(DebugExceptions::reason)
            .toArray(Reason[]::new);

    private DebugExceptions() {}

    private static Reason reason(int n) {
        String enable = "DBGBCR" + n + "_EL1.E";
        return Routing.reason(
                "breakpoint " + n + " matches, with " + enable + "=1 and MDSCR_EL1.MDE=1", enable, "MDSCR_EL1.MDE");
    }

    /** Whether debug exceptions other than BRK can be taken from the present state. */
    public static boolean enabled(Cpu cpu) {
        return DebugControls.enabled(cpu.registers, cpu.el, cpu.debugMasked());
    }

    /** The exception of a breakpoint that matches the present instruction. */
    public static void breakpoint(Cpu cpu, int n) {
        raise(cpu, ExceptionClass.BREAKPOINT_LOWER, Routing.debug(cpu), STATUS, BREAKPOINTS[n]);
    }

    /** The exception of a watchpoint that matches what {@link Cpu#abort} describes. */
    static void watchpoint(Cpu cpu, long iss) {
        GuestAbort abort = cpu.abort;
        if (abort.vncr) {
            Exceptions.raise(cpu, 2, ExceptionClass.WATCHPOINT_SAME.code(), iss, reason(cpu, abort.reason));
        } else {
            raise(cpu, ExceptionClass.WATCHPOINT_LOWER, Routing.debug(cpu), iss, abort.reason);
        }
        cpu.departure.hasAddress = true;
        cpu.departure.address = abort.address;
    }

    private static void raise(Cpu cpu, ExceptionClass lower, int target, long iss, @Nullable Reason matched) {
        int same = target == cpu.el ? 1 : 0;
        Exceptions.raise(cpu, target, lower.code() + same, iss, reason(cpu, matched));
    }

    /** The control that sends it to EL2, or else what matched. */
    private static @Nullable Reason reason(Cpu cpu, @Nullable Reason matched) {
        Reason routed = Routing.debugReason(cpu);
        return routed == null ? matched : routed;
    }
}
