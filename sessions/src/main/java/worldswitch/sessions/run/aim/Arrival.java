package worldswitch.sessions.run.aim;

import worldswitch.emulator.cpu.exception.ExceptionClass;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.ExceptionKind;
import worldswitch.emulator.event.TakenException;
import worldswitch.sessions.run.watch.Stop;
import worldswitch.sessions.timeline.SyndromeText;

/** The aim of the next exception, of whatever kind, with what a stepping person wants to know of it. */
public final class Arrival extends Aim {
    private static final int CLASS_SHIFT = 26;

    private boolean taken;
    private boolean completes;
    private boolean asynchronous;
    private int from;
    private int to;
    private String text = "";

    /** Makes an aim that stops where it is told to. */
    public Arrival(Stop stop) {
        super(stop);
    }

    @Override
    public void exceptionTaken(CpuView cpu, TakenException exception) {
        int exceptionClass = (int) (exception.esr >>> CLASS_SHIFT);
        taken = true;
        asynchronous = exception.kind != ExceptionKind.SYNCHRONOUS;
        completes = !asynchronous
                && (exceptionClass == ExceptionClass.SUPERVISOR_CALL.code()
                        || exceptionClass == ExceptionClass.HYPERVISOR_CALL.code());
        from = exception.fromEl;
        to = exception.toEl;
        text = SyndromeText.of(exception) + ", from EL" + from + " to EL" + to;
        reached("");
    }

    /** Forgets the exception. */
    public void clear() {
        taken = false;
        text = "";
    }

    /** Whether an exception was taken. */
    public boolean taken() {
        return taken;
    }

    /** Whether it came behind an instruction that retired, and not instead of one. */
    public boolean completes() {
        return completes;
    }

    /** Whether it was an interrupt. */
    public boolean asynchronous() {
        return asynchronous;
    }

    /** The exception level it was taken from. */
    public int from() {
        return from;
    }

    /** The exception level it was taken to. */
    public int to() {
        return to;
    }

    /** The exception in words; empty if there was none. */
    public String text() {
        return text;
    }
}
