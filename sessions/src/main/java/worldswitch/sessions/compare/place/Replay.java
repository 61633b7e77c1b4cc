package worldswitch.sessions.compare.place;

import java.util.Objects;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.event.TakenException;
import worldswitch.emulator.isa.InstructionSet;
import worldswitch.emulator.machine.Machine;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.memory.BusFault;
import worldswitch.emulator.mmu.GuestAbort;
import worldswitch.sessions.run.Plan;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.world.Worlds;

/**
 * A plan run once more, to look at its places. Goes forward only.
 *
 * <p>Not threadsafe.
 */
public final class Replay {
    private static final int MOST_EVENTS = 64;

    private final Machine machine;
    private final Names names;
    private final Worlds worlds = new Worlds();

    /**
     * Begins a plan anew.
     *
     * @throws LoadProblem if the program does not fit the machine
     */
    public Replay(Plan plan) throws LoadProblem {
        machine = new Machine(plan.configuration());
        machine.load(plan.program());
        machine.observe(new MachineObserver() {
            @Override
            public void exceptionTaken(CpuView cpu, TakenException exception) {
                machine.requestStop();
            }
        });
        names = new Names(plan.description());
    }

    /** The machine, where the replay stands. */
    public Machine machine() {
        return machine;
    }

    /** Goes on to a moment. */
    public void to(Moment moment) {
        while (machine.time().instructions() < moment.instructions() && runs(moment.instructions())) {}
        for (int event = 0; event < moment.events(); event++) {
            machine.run(moment.instructions() + 1);
        }
    }

    private boolean runs(long until) {
        return switch (machine.run(until).kind()) {
            case LIMIT, REQUEST -> true;
            case POWER_OFF, RESET, ASLEEP, EXCEPTION_LOOP -> false;
        };
    }

    /** The place at a moment. */
    public Place place(Moment moment) {
        to(moment);
        return here(moment);
    }

    /** The place at which an address is executed after so many instructions, be it at the first moment of that count. */
    public Place place(long instructions, long pc) {
        Moment moment = Moment.of(instructions);
        to(moment);
        for (int event = 1; machine.current().pc != pc && event < MOST_EVENTS; event++) {
            machine.run(instructions + 1);
            moment = new Moment(instructions, event);
        }
        return here(moment);
    }

    private Place here(Moment moment) {
        Cpu cpu = machine.current();
        long pc = cpu.pc;
        String symbol = Objects.requireNonNullElse(names.symbol(pc), "");
        return new Place(
                moment, cpu.id(), cpu.el, worlds.of(cpu), pc, code(cpu), symbol, names.source(pc), names.line(pc));
    }

    private String code(Cpu cpu) {
        try {
            long physical = cpu.memory.fetch(cpu.pc);
            int word = (int) machine.memory().read(physical, Integer.BYTES);
            return InstructionSet.A64.disassemble(word, cpu.pc, names::symbol).replace('\t', ' ');
        } catch (GuestAbort | BusFault e) {
            return "(cannot be fetched)";
        }
    }
}
