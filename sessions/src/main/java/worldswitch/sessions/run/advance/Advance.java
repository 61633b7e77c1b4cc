package worldswitch.sessions.run.advance;

import worldswitch.emulator.isa.Instruction;
import worldswitch.sessions.run.Halt;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.run.aim.Aim;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.watch.Start;
import worldswitch.sessions.snapshot.Snapshot;

/** A command that moves the machine, cut into slices. */
public abstract class Advance {
    /** The instruction count of an advance that only an event ends. */
    static final long NO_LIMIT = Long.MAX_VALUE;

    private final String text;

    /** Makes an advance with what it is after, in words. */
    protected Advance(String text) {
        this.text = text;
    }

    /** What the command is after, in words; of one that lasts, how far it has come. */
    public String text() {
        return text;
    }

    /** How much of it is done, in percent; -1 if that cannot be told. */
    public int percent(MachineRun run) {
        return Snapshot.NOT_KNOWN;
    }

    /** The instruction count that ends it at the latest. */
    public long until() {
        return NO_LIMIT;
    }

    /** Why it has ended at {@link #until}, in words. */
    public String arrival() {
        return text;
    }

    /**
     * Runs on, up to an instruction count.
     *
     * @return how that ended; without words of a reason, the advance goes on unless it has arrived
     */
    public abstract Halt slice(MachineRun run, long to);

    /** Whether it goes through the time of the run, so that where the machine stands meanwhile is of no interest. */
    public boolean travels() {
        return false;
    }

    /** It is broken off by a pause; returns how the machine stands then. */
    public Halt abandon(MachineRun run) {
        return run.standing("paused");
    }

    /** The advance of a command. */
    public static Advance of(Command command, MachineRun run) {
        if (command instanceof Command.Step step) {
            return new Steps(step.count(), run);
        }
        if (command instanceof Command.StepOver) {
            return isCall(run) ? to("over the call", Aim.afterCall(run.cpu(), run::stop)) : new StepOver(run);
        }
        if (command instanceof Command.StepOut) {
            int el = run.cpu().el();
            return to("out of EL" + el, Aim.outOf(el, run::stop));
        }
        if (command instanceof Command.RunTo goal) {
            return to("to the " + goal.goal(), Aim.at(goal.goal(), run.recorder(), run::stop));
        }
        if (command instanceof Command.RunToInstruction to) {
            return count(to.count(), run);
        }
        if (command instanceof Command.RunToAddress to) {
            Aim aim = Aim.address(to.address(), Start.of(run.cpu()), run::stop);
            return to("to 0x" + Long.toHexString(to.address()), aim);
        }
        return to("running", Aim.none(run::stop));
    }

    private static Advance to(String text, Aim aim) {
        return new Advance(text) {
            @Override
            public Halt slice(MachineRun run, long to) {
                return run.run(aim, to);
            }
        };
    }

    private static Advance count(long count, MachineRun run) {
        long start = run.instructions();
        return new Advance("instruction " + count) {
            @Override
            public int percent(MachineRun run) {
                return share(run.instructions() - start, count - start);
            }

            @Override
            public long until() {
                return count;
            }

            @Override
            public Halt slice(MachineRun run, long to) {
                return run.run(to);
            }
        };
    }

    /** How much of a whole something is, in percent. */
    public static int share(long part, long whole) {
        return (int) Math.max(0, Math.min(100, 100.0 * part / Math.max(1, whole)));
    }

    private static boolean isCall(MachineRun run) {
        Instruction instruction = run.instruction();
        return instruction != null && instruction.form().name().startsWith("BL");
    }
}
