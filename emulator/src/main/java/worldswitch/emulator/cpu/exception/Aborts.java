package worldswitch.emulator.cpu.exception;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.Departure;
import worldswitch.emulator.event.Reason;
import worldswitch.emulator.mmu.GuestAbort;

/** Makes the exception of a memory access that failed: class, syndrome, FAR and HPFAR. */
public final class Aborts {
    private static final int WRITE = 1 << 6;
    private static final int STAGE_1_WALK = 1 << 7;
    private static final int MAINTENANCE = 1 << 8;
    private static final int VNCR = 1 << 13;
    private static final int PAGE_SHIFT = 12;
    private static final int INTERMEDIATE_SHIFT = 4;

    private static final Reason NESTED = Routing.reason(
            "HCR_EL2.NV2=1 turned the register access into one of memory at VNCR_EL2, which failed", "HCR_EL2.NV2");

    private Aborts() {}

    /**
     * Notes the exception that the processor's {@link Cpu#abort} stands for.
     *
     * @param word the instruction that made the access, for the part of the syndrome that describes it
     */
    public static void raise(Cpu cpu, int word) {
        GuestAbort abort = cpu.abort;
        switch (abort.cause) {
            case PC_ALIGNMENT -> Exceptions.misalignedPc(cpu);
            case SP_ALIGNMENT ->
                Exceptions.raise(
                        cpu,
                        Routing.synchronous(cpu),
                        ExceptionClass.SP_ALIGNMENT.code(),
                        0,
                        Routing.synchronousReason(cpu));
            case WATCHPOINT -> DebugExceptions.watchpoint(cpu, dataSyndrome(abort, word));
            default -> memory(cpu, abort, word);
        }
    }

    /** The abort of a fetch from a physical address where no RAM is: a synchronous external abort. */
    public static GuestAbort nothingToFetch(Cpu cpu) {
        GuestAbort abort = cpu.abort;
        abort.cause = GuestAbort.Cause.EXTERNAL;
        abort.fetch = true;
        abort.write = false;
        abort.stage2 = false;
        abort.onWalk = false;
        abort.maintenance = false;
        abort.vncr = false;
        abort.address = cpu.pc;
        abort.targetEl = Routing.synchronous(cpu);
        abort.reason = null;
        return abort;
    }

    private static void memory(Cpu cpu, GuestAbort abort, int word) {
        boolean external = abort.cause == GuestAbort.Cause.EXTERNAL || abort.cause == GuestAbort.Cause.EXTERNAL_ON_WALK;
        int reported = abort.stage2 || abort.vncr ? 2 : abort.targetEl;
        int target = Routing.abort(cpu, reported, external);
        int same = target == cpu.el || abort.vncr ? 1 : 0;
        ExceptionClass lower = abort.fetch ? ExceptionClass.INSTRUCTION_ABORT_LOWER : ExceptionClass.DATA_ABORT_LOWER;
        long iss = abort.fetch ? fetchSyndrome(abort) : dataSyndrome(abort, word);
        Exceptions.raise(cpu, target, lower.code() + same, iss, reason(cpu, abort, reported, external));
        Departure departure = cpu.departure;
        departure.hasAddress = true;
        departure.address = abort.address;
        departure.hasIntermediate = reportsIntermediate(abort);
        departure.intermediate = abort.ipa >>> PAGE_SHIFT << INTERMEDIATE_SHIFT;
    }

    /** The rule that refused the access; but where a control sent the abort to another level, that one. */
    private static @Nullable Reason reason(Cpu cpu, GuestAbort abort, int reported, boolean external) {
        if (abort.vncr) {
            return NESTED;
        }
        Reason routed = Routing.abortReason(cpu, reported, external);
        return routed == null ? abort.reason : routed;
    }

    private static long fetchSyndrome(GuestAbort abort) {
        return status(abort) | (abort.onWalk ? STAGE_1_WALK : 0);
    }

    private static long dataSyndrome(GuestAbort abort, int word) {
        return status(abort)
                | (abort.onWalk ? STAGE_1_WALK : 0)
                | (abort.write ? WRITE : 0)
                | (abort.maintenance ? MAINTENANCE : 0)
                | (abort.vncr ? VNCR : 0)
                | (abort.stage2 && !abort.onWalk && !abort.maintenance && !abort.vncr ? TransferSyndrome.of(word) : 0);
    }

    /** Whether the abort writes HPFAR_EL2 (IPAValid of the Arm ARM): a permission fault only does on a walk. */
    private static boolean reportsIntermediate(GuestAbort abort) {
        return abort.stage2
                && switch (abort.cause) {
                    case TRANSLATION, ACCESS_FLAG, ADDRESS_SIZE -> true;
                    case PERMISSION -> abort.onWalk;
                    default -> false;
                };
    }

    /** The fault status code (Arm ARM, ESR_EL2, ISS encoding of a data abort, DFSC). */
    private static int status(GuestAbort abort) {
        boolean below = abort.level < 0;
        return switch (abort.cause) {
            case ADDRESS_SIZE -> below ? 0b101001 : abort.level;
            case TRANSLATION -> below ? 0b101011 : 0b000100 | abort.level;
            case ACCESS_FLAG -> 0b001000 | abort.level;
            case PERMISSION -> 0b001100 | abort.level;
            case EXTERNAL -> 0b010000;
            case EXTERNAL_ON_WALK -> below ? 0b010011 : 0b010100 | abort.level;
            case ALIGNMENT -> 0b100001;
            case UNSUPPORTED_EXCLUSIVE_OR_ATOMIC -> 0b110101;
            case WATCHPOINT -> DebugExceptions.STATUS;
            case PC_ALIGNMENT, SP_ALIGNMENT -> throw new IllegalStateException("no abort: " + abort.cause);
        };
    }
}
