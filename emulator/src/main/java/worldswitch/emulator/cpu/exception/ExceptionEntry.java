package worldswitch.emulator.cpu.exception;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.Departure;
import worldswitch.emulator.cpu.ProcessState;
import worldswitch.emulator.event.ExceptionKind;
import worldswitch.emulator.event.SynchronisationEvent;
import worldswitch.emulator.event.TakenException;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.emulator.sysreg.consultation.AccessKind;

/**
 * Takes an exception (AArch64.TakeException of the Arm ARM).
 *
 * <p>The phases, in order:
 *
 * <ol>
 *   <li>the vector is chosen by where the exception comes from: the same level with SP_EL0 or with SP_ELx, or a lower
 *       level, and by its kind;
 *   <li>SPSR, ELR, ESR, FAR and HPFAR of the target are written;
 *   <li>PSTATE becomes that of a handler: SP_ELx, every interrupt masked, PAN by SCTLR_ELx.SPAN, SSBS by DSSBS, and no
 *       UAO, DIT, BTYPE, SS or IL;
 *   <li>unless FEAT_ExS and SCTLR_ELx.EIS=0 say otherwise, entry is a context synchronisation event. The routing and
 *       the vector base above are still read as they were before it: synchronisation is for what follows.
 * </ol>
 *
 * <p>What is to be taken stands in {@link Cpu#departure}; every instruction before the present one has been counted.
 */
public final class ExceptionEntry {
    private static final int[] VBAR = perLevel("VBAR_EL");
    private static final int[] SPSR = perLevel("SPSR_EL");
    private static final int[] ELR = perLevel("ELR_EL");
    private static final int[] ESR = perLevel("ESR_EL");
    private static final int[] FAR = perLevel("FAR_EL");
    private static final int HPFAR = Catalogue.index("HPFAR_EL2");

    private static final long BASE = Catalogue.mask("VBAR_EL2.VBA");
    private static final long SPAN = Catalogue.mask("SCTLR_EL1.SPAN");
    private static final long DSSBS = Catalogue.mask("SCTLR_EL1.DSSBS");
    private static final long EIS = Catalogue.mask("SCTLR_EL1.EIS");
    private static final long NV = Catalogue.mask("HCR_EL2.NV");
    private static final long NV1 = Catalogue.mask("HCR_EL2.NV1");
    private static final long NV2 = Catalogue.mask("HCR_EL2.NV2");
    private static final int PFR1 = Catalogue.index("ID_AA64PFR1_EL1");
    private static final Field MTE = Catalogue.field("ID_AA64PFR1_EL1.MTE");
    /** FEAT_MTE2: below it memory has no tags, and PSTATE no TCO. */
    private static final int MTE_WITH_TAGS = 2;

    private static final int ALL_MASKED = 0xf;
    private static final int FROM_LOWER = 0x400;
    private static final int FROM_SAME = 0x200;
    private static final int PER_KIND = 0x80;

    private ExceptionEntry() {}

    private static int[] perLevel(String prefix) {
        return new int[] {-1, Catalogue.index(prefix + 1), Catalogue.index(prefix + 2)};
    }

    /** Takes the exception that {@link Cpu#departure} describes and leaves the processor at the vector. */
    public static void take(Cpu cpu) {
        Departure departure = cpu.departure;
        departure.kind = Departure.Kind.NONE;
        int target = departure.target;
        if (cpu.registers.spanOpen()) {
            cpu.consult(routing(departure), cpu.el, false);
            cpu.consult(AccessKind.ENTRY, target, false);
        }
        long control = Controls.system(cpu, target);
        long base = cpu.registers.effective(VBAR[target]) & BASE;
        note(cpu, departure);
        save(cpu, departure);
        enter(cpu, target, control);
        cpu.pc = base + cpu.taken.vector;
        cpu.stretch = cpu.pc;
        if ((control & EIS) != 0 || !Controls.synchronisationIsOptional(cpu)) {
            cpu.registers.synchronise(SynchronisationEvent.EXCEPTION_ENTRY);
        }
        cpu.contextChanged();
        if (!departure.completes) {
            cpu.time().happened();
        }
        cpu.observer.exceptionTaken(cpu, cpu.taken);
    }

    private static AccessKind routing(Departure departure) {
        return switch (departure.vector) {
            case SYNCHRONOUS -> AccessKind.SYNCHRONOUS;
            case IRQ -> departure.virtual ? AccessKind.VIRTUAL_IRQ : AccessKind.IRQ;
            case FIQ -> departure.virtual ? AccessKind.VIRTUAL_FIQ : AccessKind.FIQ;
            case SERROR -> departure.virtual ? AccessKind.VIRTUAL_SERROR : AccessKind.SERROR;
        };
    }

    private static void note(Cpu cpu, Departure departure) {
        TakenException taken = cpu.taken;
        taken.kind = departure.vector;
        taken.fromEl = cpu.el;
        taken.toEl = departure.target;
        taken.vector = vector(cpu, departure);
        taken.esr = hasSyndrome(departure) ? departure.syndrome : 0;
        taken.elr = departure.completes ? cpu.pc + 4 : cpu.pc;
        taken.spsr = savedState(cpu, departure.target);
        taken.far = departure.hasAddress ? departure.address : 0;
        taken.hpfar = departure.hasIntermediate ? departure.intermediate : 0;
        taken.reason = departure.reason;
    }

    private static int vector(Cpu cpu, Departure departure) {
        int from = departure.target > cpu.el ? FROM_LOWER : cpu.spSelected ? FROM_SAME : 0;
        return from + departure.vector.ordinal() * PER_KIND;
    }

    private static boolean hasSyndrome(Departure departure) {
        return departure.vector == ExceptionKind.SYNCHRONOUS || departure.vector == ExceptionKind.SERROR;
    }

    /**
     * PSTATE as the target's SPSR gets it. A guest hypervisor that runs at EL1 is told that it comes from EL2: with
     * FEAT_NV2 in use always, else unless HCR_EL2.NV1 is set (rules I_ZJRNN and I_DBTLM).
     */
    private static long savedState(Cpu cpu, int target) {
        long saved = cpu.pstate();
        long hcr = Controls.hypervisor(cpu);
        boolean virtual =
                cpu.el == 1 && target == 1 && ((hcr & (NV | NV2)) == (NV | NV2) || (hcr & (NV | NV1 | NV2)) == NV);
        return virtual ? ProcessState.withLevel(saved, 2) : saved;
    }

    private static void save(Cpu cpu, Departure departure) {
        TakenException taken = cpu.taken;
        int target = departure.target;
        cpu.registers.set(SPSR[target], taken.spsr);
        cpu.registers.set(ELR[target], taken.elr);
        if (hasSyndrome(departure)) {
            cpu.registers.set(ESR[target], taken.esr);
        }
        if (departure.hasAddress) {
            cpu.registers.set(FAR[target], taken.far);
        }
        if (departure.hasIntermediate) {
            cpu.registers.set(HPFAR, taken.hpfar);
        }
    }

    private static void enter(Cpu cpu, int target, long control) {
        boolean spanApplies = target == 1 || Controls.isHost(Controls.hypervisor(cpu));
        cpu.selectStack(target, true);
        cpu.daif = ALL_MASKED;
        cpu.pan |= spanApplies && (control & SPAN) == 0;
        cpu.ssbs = (control & DSSBS) != 0;
        cpu.tco = MTE.get(cpu.registers.direct(PFR1)) >= MTE_WITH_TAGS;
        cpu.uao = false;
        cpu.dit = false;
        cpu.softwareStep = false;
        cpu.illegal = false;
        cpu.btype = 0;
        Sleep.end(cpu);
    }
}
