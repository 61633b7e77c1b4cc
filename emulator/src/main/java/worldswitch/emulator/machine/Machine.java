package worldswitch.emulator.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.exception.SystemErrors;
import worldswitch.emulator.device.ErrorResponder;
import worldswitch.emulator.device.Pl011;
import worldswitch.emulator.device.disk.OverlaidDisk;
import worldswitch.emulator.device.flash.FlashBank;
import worldswitch.emulator.engine.CodeCache;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.gic.Gic;
import worldswitch.emulator.gic.GicSnapshot;
import worldswitch.emulator.machine.firmware.Psci;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.machine.load.Program;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.memory.PhysicalSpan;
import worldswitch.emulator.mmu.Watchpoint;
import worldswitch.emulator.mmu.tlb.TlbDomain;
import worldswitch.emulator.state.StateLayout;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.sysreg.Features;
import worldswitch.emulator.time.VirtualTime;

/**
 * A virtual ARM64 machine on the memory map of QEMU's {@code virt} board: the hub of the emulator.
 *
 * <pre>
 *   Machine
 *    +-- {@link VirtualTime}             retired instructions, idle time, deadlines
 *    +-- {@link PhysicalMemory}          the bus, on which is the Board: RAM at 0x4000_0000, and
 *    |    +-- {@link Gic}                0x0800_0000 distributor, 0x0808_0000 ITS, 0x080a_0000 redistributors
 *    |    +-- {@link Pl011}              0x0900_0000 console, INTID 33
 *    |    +-- Peripherals             clock, power key, fw_cfg, PCI Express, flash
 *    |    +-- VirtioBoard             0x0a00_0000 drives and others, INTID 48 to 79
 *    |    '-- {@link ErrorResponder}     0x0b00_0000 physical SErrors, not on QEMU's board
 *    +-- {@link CodeCache}               decoded instructions by physical page
 *    +-- {@link TlbDomain}               broadcast TLB maintenance
 *    +-- {@link Psci}                    firmware: power by SMC, or by HVC where there is no EL2
 *    '-- {@link Scheduler}               whose turn it is
 *         '-- {@link Processor} 0 .. n
 *              +-- {@link Cpu}           registers, PSTATE, system registers
 *              +-- ProcessorMemory  translation, TLBs, loads and stores
 *              +-- Interpreter      executes
 *              +-- GenericTimers    INTID 26, 27, 28, 30
 *              '-- PerformanceMonitors  INTID 23
 * </pre>
 *
 * <p>Its life: it is built from a {@link MachineConfiguration}, a {@link Program} is {@linkplain #load loaded}, and it is
 * {@linkplain #run run} in as many stretches as one likes. It starts as QEMU starts a bare-metal program: processor 0 at the
 * entry point at the highest exception level, translation off, interrupts masked, general registers zero; the others off,
 * until PSCI CPU_ON.
 *
 * <p><b>Determinism.</b> Time moves with retired instructions and from nothing else. Whatever comes from outside ({@link
 * #input}) comes between two stretches, at an instruction count that the caller knows. So equal machines that are given equal
 * inputs at equal counts have equal {@linkplain #stateHash state hashes} at equal counts, in however many stretches they ran,
 * watched or not.
 *
 * <p><b>Saving.</b> {@link #save} takes everything but RAM, {@code memory().snapshot()} takes RAM; both are immutable and
 * cheap, and together bring the machine back.
 *
 * <p>Not threadsafe: belongs to one thread, that of its session. Only {@link #requestPause} may be called from another one.
 */
public final class Machine {
    /** The first address of RAM. */
    public static final long RAM = Board.RAM;

    /** The bytes of flash, which begins at address 0. */
    public static final long FLASH = 2 * FlashBank.SIZE;

    /** The version of the words of a {@link MachineState}: a state of another version is refused. */
    public static final int STATE_VERSION = 6;

    private final MachineConfiguration configuration;
    private final VirtualTime time = new VirtualTime();
    private final List<Cpu> cpus;
    private final Board board;
    private final List<Processor> processors = new ArrayList<>();
    private final Scheduler scheduler;
    private MachineObserver observer = MachineObserver.NONE;

    /**
     * Builds a machine, RAM zeroed, with processor 0 standing at the first address of RAM.
     *
     * @throws IllegalArgumentException if the configuration names a feature that no machine has
     */
    public Machine(MachineConfiguration configuration) {
        this.configuration = configuration;
        Features features = configuration.processorFeatures();
        cpus = IntStream.range(0, configuration.cpus())
                .mapToObj(id -> new Cpu(id, time, features, configuration.deferred()))
                .toList();
        Cpu[] peers = cpus.toArray(Cpu[]::new);
        cpus.forEach(cpu -> cpu.peers = peers);
        board = new Board(configuration, time, peers, this::current);
        scheduler = new Scheduler(time, processors);
        TlbDomain domain = new TlbDomain();
        CodeCache code = new CodeCache(board.memory, features::has);
        Psci psci = new Psci(scheduler, configuration.startLevel() < 2);
        cpus.forEach(
                cpu -> processors.add(new Processor(cpu, configuration, board.memory, domain, code, board.gic, psci)));
        board.memory.listen(new StoreReports(this));
        processors.get(0).start(RAM, 0);
    }

    /** What it is made of. */
    public MachineConfiguration configuration() {
        return configuration;
    }

    /** Its time: instructions retired by all processors, and virtual nanoseconds. */
    public VirtualTime time() {
        return time;
    }

    /** Its physical address space. */
    public PhysicalMemory memory() {
        return board.memory;
    }

    /** Its processors, by number. */
    public List<Cpu> cpus() {
        return cpus;
    }

    /** The processor whose turn it is. */
    public Cpu current() {
        return scheduler.present().cpu;
    }

    /** The interrupt controller as it stands, for viewers. */
    public GicSnapshot gic() {
        return board.gic.snapshot();
    }

    /**
     * Copies a program into RAM, or one that is entered in flash into either, and lets processor 0 start at its entry point.
     * Meant for a machine that has not run.
     *
     * @throws LoadProblem if the program does not lie there; nothing is copied then
     */
    public void load(Program program) throws LoadProblem {
        program.copyTo(board.memory, RAM, configuration.memory(), FLASH);
        program.items().forEach(board.peripherals::hold);
        processors.get(0).start(program.entry(), 0);
    }

    /**
     * Runs.
     *
     * @param until the number of instructions retired since the machine started at which to stop
     */
    public StopReason run(long until) {
        return run(until, 0);
    }

    /**
     * Runs to a moment that lies behind events; see {@link VirtualTime#events}.
     *
     * @param until the number of instructions retired since the machine started
     * @param events how many events have come since the last of them retired; if fewer come, it stops behind the next
     *     instruction
     */
    public StopReason run(long until, int events) {
        return scheduler.run(until, events);
    }

    /** Stops before the next instruction. For observers, in a callback. */
    public void requestStop() {
        scheduler.requestStop();
    }

    /** Stops within a fraction of a second. For any thread. */
    public void requestPause() {
        scheduler.requestPause();
    }

    /** Sends what happens to an observer from now on. */
    public void observe(MachineObserver to) {
        observer = to;
        board.observe(to);
        processors.forEach(processor -> processor.observe(to));
    }

    /** A byte is typed on the console, be it the UART or a virtio console, now. */
    public void input(int value) {
        board.virtio.type(value);
        scheduler.stir();
    }

    /** The power key is pressed, now; it comes up by itself. */
    public void pressPowerKey() {
        board.peripherals.pressPowerKey();
        scheduler.stir();
    }

    /**
     * A physical SError comes to a processor, now, as from a part of the board that nobody models.
     *
     * @param syndrome the lower 25 bits of ESR_ELx; of no meaning without FEAT_RAS
     */
    public void systemError(int cpu, long syndrome) {
        SystemErrors.report(cpus.get(cpu), syndrome);
        scheduler.stir();
    }

    /** Its drives as the guest sees them now, in their order. */
    public List<OverlaidDisk> disks() {
        return board.virtio.disks();
    }

    /** Tells the observer of a store of the processor whose turn it is. */
    void stored(long address, int size, long old, long value) {
        observer.memoryWritten(current(), address, size, old, value);
    }

    /** Replaces the virtual addresses at which {@link MachineObserver#breakpointReached} is called. */
    public void setBreakpoints(long... addresses) {
        processors.forEach(processor -> processor.interpreter.breakpoints().set(addresses));
    }

    /** Replaces the spans of virtual addresses at which {@link MachineObserver#watchpointReached} is called. */
    public void setWatchpoints(List<Watchpoint> watchpoints) {
        processors.forEach(processor -> processor.memory.watch(watchpoints));
    }

    /**
     * Replaces the spans of RAM at which {@link MachineObserver#memoryWritten} is called, whoever stores and by whatever
     * mapping. Costs nothing but at stores to the pages of these spans.
     */
    public void watchStores(List<PhysicalSpan> spans) {
        board.memory.watchStores(spans);
    }

    /** Everything but RAM, as it is now. */
    public MachineState save() {
        StateTape tape = StateTape.record();
        state(tape);
        return new MachineState(tape.words());
    }

    /** The interrupt controller and the console alone, as they are now; to be compared, not to be restored. */
    public MachineState saveDevices() {
        StateTape tape = StateTape.record();
        board.stateOfInterruptsAndConsole(tape);
        return new MachineState(tape.words());
    }

    /**
     * Puts everything but RAM back to what it was, exactly: what the machine does from here on, and every hash of it, is
     * what it was the first time.
     *
     * <p>The state may be of any origin. One that no machine of this configuration can be in, as far as that matters to
     * the machine's soundness, is refused; this machine must then be thrown away, or another state be restored.
     *
     * @throws IllegalArgumentException if it is refused, with the place and the reason in words
     */
    public void restore(MachineState saved) {
        StateTape tape = saved.tape();
        state(tape);
        if (!tape.ended()) {
            throw new IllegalArgumentException("not a state of this machine: more words follow its end");
        }
        time.reconsider();
        if (!save().equals(saved)) {
            throw new IllegalArgumentException(
                    "not a state of this machine: some words contradict what follows from others");
        }
    }

    /** A hash of everything, RAM included, that is the same on every host. */
    public long stateHash() {
        return save().hash() * 31 + memory().snapshot().hash();
    }

    /** What kind of word follows which in a state. */
    List<String> layout() {
        StateLayout layout = new StateLayout();
        state(StateTape.record(layout));
        return layout.lines();
    }

    private void state(StateTape tape) {
        tape.part("version and number of processors");
        tape.require(tape.word(STATE_VERSION) == STATE_VERSION, "is another version than " + STATE_VERSION);
        tape.require(tape.word(cpus.size()) == cpus.size(), "is another number of processors than " + cpus.size());
        tape.part("time");
        time.state(tape);
        tape.part("turns");
        scheduler.state(tape);
        processors.forEach(processor -> processor.state(tape));
        board.state(tape);
    }
}
