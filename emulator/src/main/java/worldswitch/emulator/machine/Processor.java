package worldswitch.emulator.machine;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.Firmware;
import worldswitch.emulator.cpu.MaintenanceOperations;
import worldswitch.emulator.cpu.exception.Interrupts;
import worldswitch.emulator.cpu.exception.Sleep;
import worldswitch.emulator.engine.CodeCache;
import worldswitch.emulator.engine.Interpreter;
import worldswitch.emulator.engine.Outcome;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.gic.Gic;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.mmu.access.ProcessorMemory;
import worldswitch.emulator.mmu.maintenance.Maintenance;
import worldswitch.emulator.mmu.tlb.TlbDomain;
import worldswitch.emulator.pmu.PerformanceMonitors;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;
import worldswitch.emulator.sysreg.BackedRegister;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.time.VirtualTime;
import worldswitch.emulator.timer.GenericTimers;

/** One processor of the board with what belongs to it alone: its view of memory, its executor, its timers, its monitors. */
final class Processor implements Stateful {
    private static final int ISR_EL1 = Catalogue.index("ISR_EL1");

    final Cpu cpu;
    final ProcessorMemory memory;
    final Interpreter interpreter;

    private final VirtualTime time;
    private final int startLevel;
    private final GenericTimers timers;
    private final PerformanceMonitors monitors;
    private MachineObserver observer = MachineObserver.NONE;
    private boolean on;
    private boolean running;
    /** Instructions it has retired, but for the present turn. */
    private long retired;
    /** Instructions of the machine when the present turn began. */
    private long turn;

    Processor(
            Cpu cpu,
            MachineConfiguration configuration,
            PhysicalMemory physical,
            TlbDomain domain,
            CodeCache code,
            Gic gic,
            Firmware firmware) {
        this.cpu = cpu;
        this.time = cpu.time();
        this.startLevel = configuration.startLevel();
        memory = new ProcessorMemory(physical, cpu.registers, cpu, cpu, cpu.abort, domain);
        cpu.memory = memory;
        cpu.maintenance = maintenance(new Maintenance(memory, cpu.registers, domain));
        cpu.firmware = firmware;
        cpu.registers.install(ISR_EL1, BackedRegister.readOnly(() -> Interrupts.pending(cpu)));
        interpreter = new Interpreter(cpu, code);
        timers = new GenericTimers(time, cpu, intid -> gic.privateTo(cpu.id(), intid));
        monitors = new PerformanceMonitors(
                cpu,
                cpu.registers,
                time,
                this::retired,
                gic.privateTo(cpu.id(), PerformanceMonitors.INTID),
                this::attachObserver);
    }

    /** Whether it executes, or sleeps; a processor that is off does neither. */
    boolean isOn() {
        return on;
    }

    /** Starts it from reset. */
    void start(long entry, long argument) {
        cpu.registers.reset();
        if (startLevel < 2) {
            WithoutHypervisor.apply(cpu.registers);
        }
        cpu.reset(startLevel);
        cpu.pc = entry;
        cpu.x[0] = argument;
        on = true;
    }

    /** Switches it off, in the midst of its turn if need be. */
    void stop() {
        on = false;
        interpreter.requestStop();
    }

    /** Executes for so many instructions at most. */
    Outcome run(long count) {
        turn = time.instructions();
        running = true;
        monitors.turnBegins();
        try {
            return interpreter.run(count);
        } finally {
            running = false;
            retired += time.instructions() - turn;
            monitors.turnEnds();
        }
    }

    /** Ends its wait if what it waits for is there. */
    void wake() {
        Sleep.look(cpu);
    }

    /** Sends what happens to an observer from now on. */
    void observe(MachineObserver to) {
        observer = to;
        attachObserver();
    }

    @Override
    public void state(StateTape tape) {
        cpu.state(tape);
        tape.part("TLBs of processor " + cpu.id());
        memory.buffers().state(tape);
        tape.part("execution of processor " + cpu.id());
        on = tape.flag(on);
        retired = tape.word(retired);
        interpreter.state(tape);
        tape.part("timers of processor " + cpu.id());
        timers.state(tape);
        tape.part("performance monitors of processor " + cpu.id());
        monitors.state(tape);
    }

    /** What the tables do not have (the prediction restrictions, say) has nothing to act on here. */
    private static MaintenanceOperations maintenance(Maintenance tables) {
        return (cpu, operation, operand) -> {
            if (tables.knows(operation)) {
                tables.execute(operation, operand);
            }
        };
    }

    private long retired() {
        return retired + (running ? time.instructions() - turn : 0);
    }

    private void attachObserver() {
        cpu.observer = monitors.observes() ? new ObserverPair(monitors, observer) : observer;
        cpu.registers.observe(observer);
        memory.observe(observer);
    }
}
