package worldswitch.sessions.timeline;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.ExceptionKind;
import worldswitch.emulator.event.Reason;
import worldswitch.emulator.event.TakenException;
import worldswitch.sessions.syndrome.Operand;

/** The exit that a processor is in, if it is in one: without a guest entry yet. Used again and again. */
final class OpenExit {
    static final int NONE = -1;

    boolean open;
    long at;
    /** The number of its list registers, or {@link #NONE}. */
    long before;

    @Nullable
    Reason reason;

    private long since;
    private int left;
    private ExceptionKind kind = ExceptionKind.SYNCHRONOUS;
    private long esr;
    private long elr;
    private long far;
    private long hpfar;
    private long operand;

    /** An exception was taken out of a context that lasted since some time. */
    void begin(long time, CpuView cpu, TakenException exception, int context, long began) {
        open = true;
        at = time;
        since = began;
        left = context;
        kind = exception.kind;
        reason = exception.reason;
        esr = exception.esr;
        elr = exception.elr;
        far = exception.far;
        hpfar = exception.hpfar;
        operand = Operand.of(cpu, exception.kind, exception.esr);
    }

    /** Writes its row; {@link ExitRow} tells what the arguments are. */
    void write(long[] page, int slot, long number, long instructions, long stretch, long after) {
        page[slot] = at;
        page[slot + ExitRow.SINCE] = since;
        page[slot + ExitRow.CAUSE] = ExitRow.cause(left, kind, number);
        page[slot + ExitRow.ESR] = esr;
        page[slot + ExitRow.ELR] = elr;
        page[slot + ExitRow.FAR] = far;
        page[slot + ExitRow.HPFAR] = hpfar;
        page[slot + ExitRow.INSTRUCTIONS] = instructions;
        page[slot + ExitRow.STRETCH] = stretch;
        page[slot + ExitRow.BEFORE] = before;
        page[slot + ExitRow.AFTER] = after;
        page[slot + ExitRow.OPERAND] = operand;
    }

    /** Another one that is the same now. */
    OpenExit copy() {
        OpenExit copy = new OpenExit();
        copy.open = open;
        copy.at = at;
        copy.before = before;
        copy.reason = reason;
        copy.since = since;
        copy.left = left;
        copy.kind = kind;
        copy.esr = esr;
        copy.elr = elr;
        copy.far = far;
        copy.hpfar = hpfar;
        copy.operand = operand;
        return copy;
    }
}
