package worldswitch.sessions.compare.place;

import java.util.Objects;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.isa.InstructionSet;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.memory.BusFault;
import worldswitch.emulator.mmu.GuestAbort;
import worldswitch.sessions.compare.rerun.Rerun;
import worldswitch.sessions.naming.Names;
import worldswitch.sessions.run.input.InputLog;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.world.Worlds;

/**
 * A plan run once more, to look at its places. Goes forward only.
 *
 * <p>Not threadsafe.
 */
public final class Replay {
    private static final int MOST_EVENTS = 64;

    private final Rerun rerun;
    private final Names names;
    private final Worlds worlds = new Worlds();

    /**
     * Begins a plan anew.
     *
     * @throws LoadProblem if the program does not fit the machine
     */
    public Replay(Plan plan, InputLog inputs) throws LoadProblem {
        rerun = new Rerun(plan, inputs);
        names = new Names(plan.description());
    }

    /** The place at a moment. */
    public Place place(Moment moment) {
        rerun.run(moment);
        return here();
    }

    /** The place at which an address is executed after so many instructions, be it at the first moment of that count. */
    public Place place(long instructions, long pc) {
        rerun.run(instructions);
        for (int event = 0; rerun.machine().current().pc != pc && event < MOST_EVENTS; event++) {
            rerun.step();
        }
        return here();
    }

    private Place here() {
        Cpu cpu = rerun.machine().current();
        long pc = cpu.pc;
        String symbol = Objects.requireNonNullElse(names.symbol(pc), "");
        return new Place(
                rerun.moment(),
                cpu.id(),
                cpu.el,
                worlds.of(cpu),
                pc,
                code(cpu),
                symbol,
                names.source(pc),
                names.line(pc));
    }

    private String code(Cpu cpu) {
        try {
            long physical = cpu.memory.fetch(cpu.pc);
            int word = (int) rerun.machine().memory().content(physical, Integer.BYTES);
            return InstructionSet.A64.disassemble(word, cpu.pc, names::symbol).replace('\t', ' ');
        } catch (GuestAbort | BusFault e) {
            return "(cannot be fetched)";
        }
    }
}
