package worldswitch.emulator.engine;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.Departure;
import worldswitch.emulator.cpu.exception.Aborts;
import worldswitch.emulator.cpu.exception.DebugExceptions;
import worldswitch.emulator.cpu.exception.ExceptionEntry;
import worldswitch.emulator.cpu.exception.ExceptionReturn;
import worldswitch.emulator.cpu.exception.Exceptions;
import worldswitch.emulator.cpu.exception.Interrupts;
import worldswitch.emulator.cpu.exception.Sleep;
import worldswitch.emulator.cpu.exception.SoftwareStep;
import worldswitch.emulator.cpu.semantics.pointer.PointerLayout;
import worldswitch.emulator.debug.BreakpointUnit;
import worldswitch.emulator.memory.DeviceFailure;
import worldswitch.emulator.mmu.GuestAbort;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;
import worldswitch.emulator.time.VirtualTime;

/**
 * Executes the instructions of one processor.
 *
 * <p>Two loops, one within the other:
 *
 * <ol>
 *   <li>The outer one <em>looks around</em>: it carries out the exception or exception return that the last instruction
 *       noted, obeys requests to stop, lets deadlines act that have been reached, takes interrupts, and decides how far the
 *       inner loop may go: to the limit, or to the next deadline.
 *   <li>The inner one executes <em>lines</em>: operations from the present address to the next branch, without looking
 *       at anything else. Whatever makes looking around necessary calls {@link Cpu#attend}, which ends the line behind the
 *       present instruction.
 * </ol>
 *
 * <p>So interrupts, deadlines and limits come at exact instruction counts, and no result depends on where lines begin
 * and end. While a write to a control register is not synchronised, or software step is active, the inner loop is replaced by
 * one that goes instruction by instruction.
 *
 * <p>The address of the next instruction is translated when execution enters a page, and before the next instruction when
 * something that translation goes by has changed ({@link Cpu#refetch}) or a TLB has lost what it may have come from. It is
 * translated, too, when a run begins. That changes nothing: what the TLB holds, it gives.
 */
public final class Interpreter implements VirtualTime.Executor, Stateful {
    private static final long PLACE = 0xffc;
    private static final int POLL = 1 << 15;

    private final Cpu cpu;
    private final VirtualTime time;
    private final CodeCache cache;
    private final Breakpoints breakpoints = new Breakpoints();
    private final ExceptionLoop loop = new ExceptionLoop();
    private @Nullable CodePage page;
    private long base;
    private long remaining;
    private final StopRequests stops = new StopRequests();
    private boolean stepped;
    private boolean steppedExclusive;
    private String failure = "";
    /** Whether the present instruction was announced: it must be executed now, and no breakpoint be met before it. */
    private boolean announced;

    /** Makes the interpreter of a processor. */
    public Interpreter(Cpu cpu, CodeCache cache) {
        this.cpu = cpu;
        this.time = cpu.time();
        this.cache = cache;
        cache.attach(cpu);
    }

    /** The code breakpoints. */
    public Breakpoints breakpoints() {
        return breakpoints;
    }

    /** Stops before the next instruction. For observers, in a callback. */
    public void requestStop() {
        stops.request();
        cpu.attend();
    }

    /** Stops soon. For any thread. */
    public void requestPause() {
        stops.pause();
    }

    /** The exception loop in words, after {@link Outcome#EXCEPTION_LOOP}. */
    public String loopText() {
        return loop.text();
    }

    /** What the host failed in, in words, after {@link Outcome#DEVICE_FAILURE}. */
    public String failureText() {
        return failure;
    }

    /**
     * Executes until so many instructions have retired, or something else stops the processor.
     *
     * @param count more than 0
     */
    public Outcome run(long count) {
        cpu.stretch = cpu.pc;
        cpu.refetch = true;
        cpu.attend();
        time.begin(this);
        try {
            return execute(time.instructions() + count);
        } finally {
            time.end();
        }
    }

    @Override
    public void state(StateTape tape) {
        stepped = tape.flag(stepped);
        steppedExclusive = tape.flag(steppedExclusive);
        loop.state(tape);
        if (tape.playing()) {
            breakpoints.forget();
        }
    }

    @Override
    public long uncounted() {
        return cpu.uncounted();
    }

    @Override
    public void deadlineMoved() {
        cpu.attend();
    }

    private Outcome execute(long end) {
        while (true) {
            Outcome stop = lookAround(end);
            if (stop != null) {
                return stop;
            }
            if (!cpu.attention && !proceed()) {
                return Outcome.DEVICE_FAILURE;
            }
        }
    }

    /** Executes; false if the host failed a device, and the present instruction has not been executed for that. */
    private boolean proceed() {
        boolean debugged = !cpu.debug.idle && DebugExceptions.enabled(cpu);
        breakpoints.join(debugged && cpu.debug.breaks());
        try {
            if (cpu.registers.spanOpen() || cpu.illegal || debugged && cpu.debug.steps()) {
                step();
            } else {
                lines();
            }
        } catch (GuestAbort abort) {
            Aborts.raise(cpu, word());
        } catch (DeviceFailure host) {
            failure = host.words();
            time.retire(cpu.uncounted());
            cpu.stretch = cpu.pc;
            return false;
        }
        return true;
    }

    /**
     * Prepares for the next instruction; sets {@link #remaining}. What is due comes before any stop, so that the machine
     * stands the same at an instruction count whoever stopped it there.
     */
    private @Nullable Outcome lookAround(long end) {
        if (cpu.departure.kind != Departure.Kind.NONE) {
            depart();
        }
        cpu.attention = false;
        if (time.next() <= time.now()) {
            time.expire();
        }
        Sleep.look(cpu);
        if (loop.isEndless()) {
            return Outcome.EXCEPTION_LOOP;
        }
        if (stops.take()) {
            return Outcome.REQUEST;
        }
        long now = time.instructions();
        if (now >= end) {
            return Outcome.LIMIT;
        }
        if (cpu.asleep) {
            return Outcome.ASLEEP;
        }
        if (Interrupts.raise(cpu)) {
            return null;
        }
        remaining = Math.min(Math.min(end - now, POLL), time.next() - time.now());
        return null;
    }

    /** Carries out the exception or the return that the present instruction noted. */
    private void depart() {
        Departure departure = cpu.departure;
        boolean exception = departure.kind == Departure.Kind.EXCEPTION;
        boolean completes = !exception || departure.completes;
        time.retire(cpu.uncounted() + (completes ? 1 : 0));
        cpu.stretch = cpu.pc;
        stepped = !exception && SoftwareStep.isActive(cpu);
        steppedExclusive = false;
        if (completes) {
            cpu.softwareStep = false;
        }
        if (exception) {
            ExceptionEntry.take(cpu);
            loop.taken(cpu.taken, time.instructions());
            if (time.awaitedIsHere()) {
                stops.request();
            }
        } else {
            ExceptionReturn.perform(cpu);
            loop.returned();
        }
    }

    /** Executes lines until something needs attention or {@link #remaining} instructions have retired. */
    private void lines() {
        do {
            long pc = cpu.pc;
            if (!isInPage()) {
                if (!enterPage()) {
                    return;
                }
                pc = cpu.pc;
            }
            int place = (int) (pc & PLACE) >> 2;
            int length = page.lengths[place];
            if (length == 0) {
                length = page.line(place);
            }
            if (length > remaining) {
                length = (int) remaining;
            }
            if (!breakpoints.none() && !announced) {
                length = upToBreakpoint(length);
                if (length == 0) {
                    return;
                }
            }
            if (cpu.btype != 0 && !LandingPads.accept(cpu, page.operations[place].word)) {
                return;
            }
            execute(page, place, length);
        } while (!cpu.attention && remaining > 0);
    }

    /** Executes operations; the last may branch. */
    private void execute(CodePage from, int place, int length) {
        long start = cpu.pc;
        Operation[] operations = from.operations;
        Line fused = from.fused[place];
        if (fused != null && fused.length <= length) {
            cpu.lineEnd = 1;
            fused.execute(cpu);
        } else {
            oneByOne(operations, place, place + length);
            from.warm(place, length);
        }
        if (cpu.attention && cpu.departure.kind != Departure.Kind.NONE) {
            return;
        }
        int executed = (int) (cpu.pc - start) >> 2;
        long next = operations[place + executed].ends ? cpu.nextPc : cpu.pc + 4;
        cpu.stretch = next;
        cpu.pc = next;
        time.retire(executed + 1);
        remaining -= executed + 1;
    }

    private void oneByOne(Operation[] operations, int from, int end) {
        int place = from;
        long pc = cpu.pc;
        cpu.lineEnd = end;
        do {
            cpu.pc = pc;
            operations[place].execute(cpu);
            pc += 4;
        } while (++place < cpu.lineEnd);
    }

    /** How far a line may go before a breakpoint; 0 if the breakpoint here stopped the machine, or the guest. */
    private int upToBreakpoint(int length) {
        int clear = breakpoints.clear(cpu.pc, length);
        if (clear == 0) {
            if (breakpoints.meet(cpu.pc, time.instructions())) {
                cpu.observer.breakpointReached(cpu);
            }
            clear = stops.isRequested() ? 0 : 1;
        }
        return clear == 0 || !breakpoints.joined() ? clear : upToOwnBreakpoint(clear);
    }

    /** How far a line may go before one of the guest's own breakpoints; 0 if the one here is an exception now. */
    private int upToOwnBreakpoint(int length) {
        BreakpointUnit unit = cpu.debug.breakpoints();
        int clear = unit.clear(cpu.pc, length, cpu.el);
        if (clear == 0) {
            DebugExceptions.breakpoint(cpu, unit.match(cpu.pc, cpu.el));
        }
        return clear;
    }

    /** Executes one instruction, with the checks that only come while something unusual is going on. */
    private void step() {
        boolean stepping = SoftwareStep.isActive(cpu);
        if (cpu.registers.spanOpen()) {
            Announcer.announceDebug(cpu);
        }
        if (stepping && SoftwareStep.isDue(cpu)) {
            SoftwareStep.raise(cpu, stepped, steppedExclusive);
        } else if (isInPage() || enterPage()) {
            remaining = 1;
            CodePage present = page;
            int place = (int) (cpu.pc & PLACE) >> 2;
            present.line(place);
            if (!breakpoints.none() && upToBreakpoint(1) == 0) {
                return;
            }
            if (cpu.illegal) {
                Exceptions.illegalState(cpu);
                return;
            }
            execute(present.operations[place], stepping);
        }
    }

    private void execute(Operation operation, boolean stepping) {
        if (cpu.registers.spanOpen()) {
            Announcer.announce(cpu, operation);
        }
        announced = true;
        try {
            lines();
        } finally {
            announced = false;
        }
        if (stepping && remaining == 0) {
            stepped = true;
            steppedExclusive = operation.isLoadExclusive();
            cpu.softwareStep = false;
            Sleep.end(cpu);
        }
    }

    private boolean isInPage() {
        return ((cpu.pc ^ base) & ~PLACE) == 0 && !cpu.refetch;
    }

    /** Translates the address of the next instruction; notes the exception and returns false if that fails. */
    private boolean enterPage() {
        cpu.pc = PointerLayout.branchAddress(cpu, cpu.pc);
        cpu.stretch = cpu.pc;
        cpu.refetch = true;
        if ((cpu.pc & 3) != 0) {
            Exceptions.misalignedPc(cpu);
            return false;
        }
        CodePage found = cache.page(cpu.memory.fetch(cpu.pc));
        if (found == null) {
            throw Aborts.nothingToFetch(cpu);
        }
        page = found;
        base = cpu.pc & ~PLACE;
        cpu.refetch = false;
        return true;
    }

    /** The word of the present instruction; 0 if it could not be fetched. */
    private int word() {
        Operation operation = cpu.abort.fetch || page == null ? null : page.operations[(int) (cpu.pc & PLACE) >> 2];
        return operation == null ? 0 : operation.word;
    }
}
