package worldswitch.sessions.timeline;

import worldswitch.emulator.event.ExceptionKind;
import worldswitch.sessions.column.Columns;
import worldswitch.sessions.world.World;

/** What the columns of a recorded exit hold. */
final class ExitRow {
    // The columns of a row; the first is the time.
    static final int SINCE = 1;
    static final int CAUSE = 2;
    static final int ESR = 3;
    static final int ELR = 4;
    static final int FAR = 5;
    static final int HPFAR = 6;
    static final int INSTRUCTIONS = 7;
    static final int STRETCH = 8;
    static final int BEFORE = 9;
    static final int AFTER = 10;
    static final int OPERAND = 11;
    static final int WIDTH = 12;

    /** How many stretches a row tells: that of the guest, and that of the hypervisor. */
    static final int STRETCHES = 2;

    /** What {@link #STRETCH} holds in a ledger whose rows tell of no stretches. */
    static final long NO_STRETCH = -1;

    private static final ExceptionKind[] KINDS = ExceptionKind.values();
    // What CAUSE holds, from which bit on: the context that was left from bit 0, and so on.
    private static final int KIND = 32;
    private static final int REASON = 40;
    private static final int KIND_MASK = 3;
    private static final int HYPERVISOR = new World(World.Kind.HYPERVISOR, 0).code();

    private ExitRow() {}

    /** What {@link #CAUSE} holds of an exit; {@code reason} is the number of its reason, or -1. */
    static long cause(int left, ExceptionKind kind, long reason) {
        return left | (long) kind.ordinal() << KIND | reason << REASON;
    }

    /** The context that was left. */
    static int left(Columns.Row row) {
        return (int) row.get(CAUSE);
    }

    /** The kind of the exception. */
    static ExceptionKind kind(Columns.Row row) {
        return KINDS[(int) (row.get(CAUSE) >> KIND) & KIND_MASK];
    }

    /** The number of its reason, or -1. */
    static long reason(Columns.Row row) {
        return row.get(CAUSE) >> REASON;
    }

    /** What {@link #STRETCH} holds: how many stretches were recorded before, and whether the row tells the next ones. */
    static long stretch(long number, boolean told) {
        return told ? number : ~number;
    }

    /** Whether the row tells of stretches that have no rows of their own. */
    static boolean tellsStretches(Columns.Row row) {
        return row.get(STRETCH) >= 0;
    }

    /** How many stretches were recorded before the exit was. */
    static long stretchesBefore(Columns.Row row) {
        return tellsStretches(row) ? row.get(STRETCH) : ~row.get(STRETCH);
    }

    /** One of the stretches that the row tells: the guest's (0) or the hypervisor's (1). */
    static Stretch stretch(Columns.Row row, long which) {
        long at = row.get(0);
        return which == 0
                ? Context.stretch(row.get(SINCE), at, left(row))
                : Context.stretch(at, at + row.get(INSTRUCTIONS), entered(left(row), kind(row)));
    }

    /** The context that an exit from another one enters. */
    static int entered(int left, ExceptionKind kind) {
        return Context.of(Context.cpu(left), 2, HYPERVISOR, Beginning.of(kind));
    }
}
