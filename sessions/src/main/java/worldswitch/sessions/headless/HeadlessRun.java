package worldswitch.sessions.headless;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import worldswitch.emulator.device.disk.OverlaidDisk;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.StopReason;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.memory.PhysicalSpan;
import worldswitch.sessions.archive.Standing;
import worldswitch.sessions.report.Outcome;
import worldswitch.sessions.report.Outcome.Stop;
import worldswitch.sessions.run.Halt;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.run.input.InputLog;
import worldswitch.sessions.run.plan.Goal;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Description;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.snapshot.Snapshot;

/** Runs a plan on the calling thread, to its end or to a limit. */
public final class HeadlessRun {
    /** Instructions after which somebody may have typed: a fraction of a second. */
    private static final long SLICE = 5_000_000;

    private final Plan plan;
    private final MachineRun run;

    /**
     * Makes the machine.
     *
     * @param listener is told of what happens, the console for one
     * @throws LoadProblem if the program does not fit the machine
     */
    public HeadlessRun(Plan plan, MachineObserver listener) throws LoadProblem {
        this(plan, listener, InputLog.EMPTY);
    }

    /** Makes the machine, to which the inputs of an earlier run will come again. */
    public HeadlessRun(Plan plan, MachineObserver listener, InputLog inputs) throws LoadProblem {
        this.plan = plan;
        this.run = new MachineRun(plan, listener, inputs);
    }

    /** Runs to a moment. */
    public Outcome toMoment(Moment moment) {
        return outcome(run.runToMoment(moment));
    }

    /** The drives as the guest sees them now. */
    public List<OverlaidDisk> disks() {
        return run.machine().disks();
    }

    /** The run as it stands. */
    public Snapshot snapshot() {
        return run.snapshot("");
    }

    /** Where the run stands, to be saved. */
    public Standing standing() {
        return Standing.of(plan, run.kept());
    }

    /** Tells the listener of stores to parts of memory. */
    public HeadlessRun watchStores(Collection<PhysicalSpan> spans) {
        run.watchStores(spans);
        return this;
    }

    /** Runs until so many instructions have retired, or the machine ends. */
    public Outcome toEnd(long maxInstructions) {
        return outcome(run.run(maxInstructions));
    }

    /**
     * The same with somebody at the console. What is typed is part of the run from the moment at which it came; a machine
     * that waits for it is waited with.
     */
    public Outcome toEnd(Keyboard keyboard, long maxInstructions) {
        Halt halt;
        do {
            String typed = keyboard.typed();
            if (!typed.isEmpty()) {
                run.inputs().typeAmong(typed);
            }
            halt = run.run(Math.min(maxInstructions, run.instructions() + SLICE));
        } while (goesOn(halt, keyboard) && run.instructions() < maxInstructions);
        return outcome(halt);
    }

    private static boolean goesOn(Halt halt, Keyboard keyboard) {
        return halt.reason().kind() == StopReason.Kind.LIMIT
                || halt.reason().kind() == StopReason.Kind.ASLEEP && keyboard.await();
    }

    /** The same with somebody who is told of everything, stores to some spans of RAM among it. */
    Outcome toEnd(MachineObserver onlooker, List<PhysicalSpan> stores, long maxInstructions) {
        return outcome(run.replays().to(onlooker, stores, Moment.of(maxInstructions)));
    }

    /** Runs to the guest exit of a number, counted from 1. */
    public Outcome toExit(long number, long maxInstructions) {
        Halt halt = run.runTo(Goal.GUEST_EXIT, maxInstructions);
        for (long i = 1; i < number && halt.reason().kind() == StopReason.Kind.REQUEST; i++) {
            halt = run.runTo(Goal.GUEST_EXIT, maxInstructions);
        }
        Outcome outcome = outcome(halt);
        return halt.reason().kind() == StopReason.Kind.REQUEST ? outcome.with(new Stop("exit", halt.text())) : outcome;
    }

    /** Runs to the first execution of an instruction. */
    public Outcome toAddress(long address, long maxInstructions) {
        return outcome(run.runToAddress(address, maxInstructions));
    }

    /** Runs on to the next execution of an instruction, and tells how everything stands there, or nothing if it never comes. */
    public Optional<Snapshot> standAt(long address, long maxInstructions) {
        Halt halt = run.runToAddress(address, maxInstructions);
        return halt.reason().kind() == StopReason.Kind.REQUEST
                ? Optional.of(run.snapshot(halt.text()))
                : Optional.empty();
    }

    private Outcome outcome(Halt halt) {
        Description description = plan.description();
        Snapshot snapshot = run.snapshot(halt.text());
        return new Outcome(
                description.name(),
                description.variant(),
                plan.configuration().deferred() ? "deferred" : "immediate",
                snapshot.instructions(),
                Stop.of(halt.reason()),
                snapshot.cpu(),
                snapshot.timeline(),
                snapshot.console(),
                List.of(),
                snapshot.kernels());
    }
}
