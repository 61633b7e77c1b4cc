package worldswitch.sessions.control;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.isa.Instruction;

/** A command that moves the machine, cut into slices. */
abstract class Advance {
    private static final long NO_LIMIT = Long.MAX_VALUE;
    private static final int INSTRUCTION = 4;

    private final String text;
    private final long until;

    private Advance(String text, long until) {
        this.text = text;
        this.until = until;
    }

    /** What the command is after, in words. */
    final String text() {
        return text;
    }

    /** The instruction count that ends it at the latest. */
    final long until() {
        return until;
    }

    /** Runs on, up to an instruction count. */
    abstract MachineRun.Halt slice(MachineRun run, long to);

    /** The advance of a command. */
    static Advance of(Command command, MachineRun run) {
        if (command instanceof Command.Step step) {
            return plain(
                    step.count() == 1 ? "one instruction" : step.count() + " instructions",
                    run.instructions() + step.count());
        }
        if (command instanceof Command.StepOver) {
            return stepOver(run);
        }
        if (command instanceof Command.StepOut) {
            return stepOut(run.cpu().el());
        }
        if (command instanceof Command.RunTo to) {
            return goal(to.goal());
        }
        if (command instanceof Command.RunToInstruction to) {
            return plain("instruction " + to.count(), to.count());
        }
        if (command instanceof Command.RunToAddress to) {
            return address(to.address(), -1);
        }
        return plain("running", NO_LIMIT);
    }

    private static Advance plain(String text, long until) {
        return new Advance(text, until) {
            @Override
            MachineRun.Halt slice(MachineRun run, long to) {
                return run.run(to);
            }
        };
    }

    private static Advance goal(Goal goal) {
        return new Advance("to the " + goal, NO_LIMIT) {
            @Override
            MachineRun.Halt slice(MachineRun run, long to) {
                return run.runTo(goal, to);
            }
        };
    }

    private static Advance address(long address, int el) {
        return new Advance("to 0x" + Long.toHexString(address), NO_LIMIT) {
            @Override
            MachineRun.Halt slice(MachineRun run, long to) {
                return run.runToAddress(address, el, to);
            }
        };
    }

    private static Advance stepOut(int el) {
        return new Advance("out of EL" + el, NO_LIMIT) {
            @Override
            MachineRun.Halt slice(MachineRun run, long to) {
                return run.runOutOf(el, to);
            }
        };
    }

    private static Advance stepOver(MachineRun run) {
        Cpu cpu = run.cpu();
        return isCall(run) ? address(cpu.pc() + INSTRUCTION, cpu.el()) : new OverException(cpu.el());
    }

    private static boolean isCall(MachineRun run) {
        Instruction instruction = run.instruction();
        return instruction != null && instruction.form().name().startsWith("BL");
    }

    /** One instruction; and if it took an exception, on to the return from it. */
    private static final class OverException extends Advance {
        private final int el;
        private boolean stepped;

        OverException(int el) {
            super("over one instruction", NO_LIMIT);
            this.el = el;
        }

        @Override
        MachineRun.Halt slice(MachineRun run, long to) {
            if (!stepped) {
                stepped = true;
                MachineRun.Halt halt = run.run(run.instructions() + 1);
                if (halt.ended() || run.cpu().el() <= el) {
                    return halt.stop().isEmpty() && !halt.ended() ? halt.arrived("one instruction") : halt;
                }
            }
            return run.runBackTo(el, to);
        }
    }
}
