package worldswitch.emulator.cpu.exception;

import static worldswitch.emulator.cpu.exception.Controls.TGE;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.Departure;
import worldswitch.emulator.event.ExceptionKind;
import worldswitch.emulator.event.Reason;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/**
 * Asynchronous exceptions: which of them is pending, whether it may be taken here, and to which level it goes (Arm ARM
 * D1.3.6, "Asynchronous exception types, routing, masking and priorities").
 *
 * <p>A physical interrupt goes to EL2 if HCR_EL2.{AMO, IMO, FMO} for its kind or TGE is set, else to EL1, which from EL2
 * means that it stays pending. One that goes to EL2 cannot be masked at EL1 and EL0, unless E2H and TGE make EL0 part of the
 * host. A virtual one goes from EL1 or EL0 to EL1, if the same control enables it and TGE is clear. The priority among several is
 * IMPLEMENTATION DEFINED: here physical before virtual, and SError, FIQ, IRQ in each.
 */
public final class Interrupts {
    private static final long VI = Catalogue.mask("HCR_EL2.VI");
    private static final long VF = Catalogue.mask("HCR_EL2.VF");
    private static final long VSE = Catalogue.mask("HCR_EL2.VSE");
    private static final int DAIF_SHIFT = 6;
    private static final Source[] SOURCES = {
        new Source(ExceptionKind.SERROR, "AMO", 4),
        new Source(ExceptionKind.FIQ, "FMO", 1),
        new Source(ExceptionKind.IRQ, "IMO", 2)
    };

    private Interrupts() {}

    /**
     * Notes the exception of the most urgent interrupt that can be taken now.
     *
     * @return whether there was one
     */
    public static boolean raise(Cpu cpu) {
        long hcr = Controls.hypervisor(cpu);
        if (!cpu.lines.any() && !cpu.serrorPending && (hcr & (VI | VF | VSE)) == 0) {
            return false;
        }
        for (Source source : SOURCES) {
            if (source.isPending(cpu) && source.canBeTaken(cpu, hcr)) {
                raise(cpu, source.kind, source.target(hcr), false, source.reason(hcr));
                return true;
            }
        }
        for (Source source : SOURCES) {
            if (source.isVirtuallyPending(cpu, hcr) && source.canBeTakenVirtually(cpu, hcr)) {
                raise(cpu, source.kind, 1, true, source.virtual);
                return true;
            }
        }
        return false;
    }

    /** Whether an interrupt can be taken now. */
    static boolean canBeTaken(Cpu cpu) {
        long hcr = Controls.hypervisor(cpu);
        for (Source source : SOURCES) {
            if (source.isPending(cpu) && source.canBeTaken(cpu, hcr)
                    || source.isVirtuallyPending(cpu, hcr) && source.canBeTakenVirtually(cpu, hcr)) {
                return true;
            }
        }
        return false;
    }

    /** Whether WFI goes on: an interrupt is pending that could be taken if PSTATE did not mask it. */
    public static boolean wakes(Cpu cpu) {
        long hcr = Controls.hypervisor(cpu);
        for (Source source : SOURCES) {
            if (source.isPending(cpu)
                    || cpu.el < 2 && source.enablesVirtual(hcr) && source.isVirtuallyPending(cpu, hcr)) {
                return true;
            }
        }
        return false;
    }

    /**
     * ISR_EL1: the kinds that are pending, masked or not, with the bits of PSTATE's masks; at EL1 the virtual ones of kinds
     * that are routed to EL2, else the physical ones.
     */
    public static long pending(Cpu cpu) {
        long hcr = Controls.hypervisor(cpu);
        long pending = 0;
        for (Source source : SOURCES) {
            boolean virtual = cpu.el < 2 && source.enablesVirtual(hcr);
            if (virtual ? source.isVirtuallyPending(cpu, hcr) : source.isPending(cpu)) {
                pending |= (long) source.mask << DAIF_SHIFT;
            }
        }
        return pending;
    }

    /** Whether the physical SError is pending and may not be taken now, so that ESB defers it. */
    static boolean defersPhysicalError(Cpu cpu) {
        return cpu.serrorPending && !SOURCES[0].canBeTaken(cpu, Controls.hypervisor(cpu));
    }

    /** Whether the virtual SError is pending and may not be taken now, so that ESB defers it. */
    static boolean defersVirtualError(Cpu cpu) {
        long hcr = Controls.hypervisor(cpu);
        Source error = SOURCES[0];
        return cpu.el < 2 && error.enablesVirtual(hcr) && (hcr & VSE) != 0 && !error.canBeTakenVirtually(cpu, hcr);
    }

    private static void raise(Cpu cpu, ExceptionKind kind, int target, boolean virtual, Reason reason) {
        Exceptions.raise(cpu, target, ExceptionClass.SERROR.code(), 0, reason);
        Departure departure = cpu.departure;
        departure.vector = kind;
        departure.virtual = virtual;
        if (kind == ExceptionKind.SERROR) {
            SystemErrors.consume(cpu, departure, virtual);
        } else {
            departure.exceptionClass = -1;
            departure.syndrome = 0;
        }
    }

    /** One of the three kinds, with the control that routes it. */
    private static final class Source {
        private final ExceptionKind kind;
        private final long control;
        private final int mask;
        private final Reason routed;
        private final Reason host;
        private final Reason plain;
        private final Reason virtual;

        Source(ExceptionKind kind, String control, int mask) {
            String field = "HCR_EL2." + control;
            this.kind = kind;
            this.control = Catalogue.mask(field);
            this.mask = mask;
            routed = Routing.reason(field + "=1 routes physical " + kind + " to EL2", field);
            host = Routing.reason("HCR_EL2.TGE=1 routes physical " + kind + " to EL2", "HCR_EL2.TGE", field);
            plain = Routing.reason(field + "=0 leaves physical " + kind + " to EL1", field, "HCR_EL2.TGE");
            virtual = Routing.reason(field + "=1 enables virtual " + kind, field, "HCR_EL2.TGE");
        }

        boolean isPending(Cpu cpu) {
            return switch (kind) {
                case SERROR -> cpu.serrorPending;
                case FIQ -> cpu.lines.fiq();
                default -> cpu.lines.irq();
            };
        }

        boolean isVirtuallyPending(Cpu cpu, long hcr) {
            return switch (kind) {
                case SERROR -> (hcr & VSE) != 0;
                case FIQ -> cpu.lines.virtualFiq() || (hcr & VF) != 0;
                default -> cpu.lines.virtualIrq() || (hcr & VI) != 0;
            };
        }

        int target(long hcr) {
            return (hcr & (control | TGE)) != 0 ? 2 : 1;
        }

        boolean canBeTaken(Cpu cpu, long hcr) {
            int target = target(hcr);
            boolean maskable = target == cpu.el || target == 1 || Controls.isHost(hcr);
            return target >= cpu.el && !(maskable && (cpu.daif & mask) != 0);
        }

        boolean enablesVirtual(long hcr) {
            return (hcr & control) != 0 && (hcr & TGE) == 0;
        }

        boolean canBeTakenVirtually(Cpu cpu, long hcr) {
            return cpu.el < 2 && enablesVirtual(hcr) && (cpu.daif & mask) == 0;
        }

        Reason reason(long hcr) {
            if ((hcr & TGE) != 0) {
                return host;
            }
            return (hcr & control) != 0 ? routed : plain;
        }
    }
}
