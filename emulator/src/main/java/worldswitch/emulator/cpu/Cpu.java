package worldswitch.emulator.cpu;

import java.util.Arrays;
import java.util.stream.Stream;
import worldswitch.emulator.debug.DebugControls;
import worldswitch.emulator.debug.SelfHostedDebug;
import worldswitch.emulator.event.Consultation;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.event.TakenException;
import worldswitch.emulator.mmu.GuestAbort;
import worldswitch.emulator.mmu.MemoryContext;
import worldswitch.emulator.mmu.VirtualMemory;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;
import worldswitch.emulator.sysreg.AccessDecision;
import worldswitch.emulator.sysreg.Features;
import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.sysreg.access.AccessRules;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.consultation.AccessKind;
import worldswitch.emulator.sysreg.consultation.Consultations;
import worldswitch.emulator.time.VirtualTime;

/**
 * The architectural state of one processing element.
 *
 * <p>The fields are public because the semantic methods of this package, and the code a translator will make of them,
 * work on them directly: an accessor behind a {@code switch} costs a factor of ten (docs/performance.md).
 *
 * <p><b>How an instruction executes.</b> The engine sets {@link #pc} and calls a semantic method. A method that ends
 * straight-line flow sets {@link #nextPc}; any other leaves both alone. An instruction that takes an exception says so
 * through {@code worldswitch.emulator.cpu.exception.Exceptions}, which fills {@link #departure}, and returns at once; the
 * engine performs the exception before the next instruction. A load or store that faults throws {@link #abort} from the
 * depth of the translation; it has changed nothing but what the architecture lets it change. Whatever else must be looked
 * at before the next instruction (an interrupt line, a moved deadline, a request to stop) calls {@link #attend}.
 *
 * <p><b>How instructions are counted.</b> Instructions from {@link #stretch} up to {@link #pc} have retired but are not
 * yet counted by {@link VirtualTime}; this way straight-line code costs no counting and time is still exact at each
 * instruction.
 *
 * <p>Not threadsafe: belongs to the machine's thread.
 */
public final class Cpu implements CpuView, MemoryContext, Stateful {
    /** The slot of {@link #x} that reads as zero; nothing writes it. */
    public static final int ZERO = 31;
    /** The slot of {@link #x} that holds the present stack pointer. */
    public static final int SP = 32;
    /** The slot of {@link #x} that takes what is written to XZR; nothing reads it. */
    public static final int DISCARD = 33;

    /** The number of vector registers. */
    public static final int VECTORS = 32;

    private static final int LEVELS = 3;
    private static final int DEBUG_MASK = 8;

    private static final int[] FOLLOWED_CONTROLS = Stream.of(
                    "SCTLR_EL1",
                    "SCTLR_EL2",
                    "TCR_EL1",
                    "TCR_EL2",
                    "TTBR0_EL1",
                    "TTBR1_EL1",
                    "TTBR0_EL2",
                    "TTBR1_EL2",
                    "MAIR_EL1",
                    "MAIR_EL2",
                    "HCR_EL2",
                    "VTCR_EL2",
                    "VTTBR_EL2",
                    "MDSCR_EL1",
                    "MDCR_EL2")
            .mapToInt(Catalogue::index)
            .toArray();

    /** What decides whether floating-point and SIMD instructions are trapped. */
    private static final int[] VECTOR_CONTROLS = Stream.of("CPACR_EL1", "CPTR_EL2", "HCR_EL2")
            .mapToInt(Catalogue::index)
            .toArray();

    /** X0 to X30, then {@link #ZERO}, {@link #SP} and {@link #DISCARD}. */
    public final long[] x = new long[34];
    /** The address of the present instruction. */
    public long pc;
    /**
     * The address of the next instruction. Set by an instruction that ends straight-line flow: a branch to its target,
     * any other block end to the instruction behind it.
     */
    public long nextPc;
    /** The first instruction that has retired, or is about to, and is not yet counted. */
    public long stretch;
    /** Index behind the last operation of the straight line being executed; 0 once somebody calls {@link #attend}. */
    public int lineEnd;
    /** Whether the engine must look around before the next instruction. */
    public boolean attention = true;
    /** Whether the address of the next instruction must be translated anew. */
    public boolean refetch = true;

    /** V0 to V31, each as two doublewords: the low one of Vn is {@code v[2 * n]}, the high one {@code v[2 * n + 1]}. */
    public final long[] v = new long[2 * VECTORS];
    /** FPCR. */
    public int fpcr;
    /** FPSR. */
    public int fpsr;
    /**
     * Whether floating-point and SIMD instructions are known not to be trapped. Nothing is known once a control has changed;
     * {@code worldswitch.emulator.cpu.system.VectorAccess} then decides anew.
     */
    public boolean vectorsEnabled;

    /** The condition flags N, Z, C, V in bits 3 to 0. */
    public int nzcv;
    /** The interrupt masks D, A, I, F in bits 3 to 0. */
    public int daif = 0xf;
    /** The present exception level. */
    public int el = 2;
    /** PSTATE.SP: whether SP_ELx, and not SP_EL0, is the stack pointer. */
    public boolean spSelected = true;
    /** PSTATE.PAN. */
    public boolean pan;
    /** PSTATE.UAO. */
    public boolean uao;
    /** PSTATE.DIT. */
    public boolean dit;
    /** PSTATE.SSBS. */
    public boolean ssbs;
    /** PSTATE.TCO. */
    public boolean tco;
    /** PSTATE.SS, the software step bit. */
    public boolean softwareStep;
    /** PSTATE.IL, the illegal execution state bit. */
    public boolean illegal;
    /** PSTATE.BTYPE, 0 to 3. */
    public int btype;

    /** The event register that WFE waits for. */
    public boolean event;
    /** Whether the processor waits, in WFI or WFE. */
    public boolean asleep;
    /** Whether it waits in WFE. */
    public boolean waitsForEvent;
    /** Whether a physical SError is pending, with {@link #serrorSyndrome}. */
    public boolean serrorPending;
    /** The syndrome of the pending physical SError, in the layout of ISS. */
    public long serrorSyndrome;

    private final int id;
    private final VirtualTime time;
    /** The system registers. */
    public final RegisterFile registers;
    /** The interrupt inputs. */
    public final InterruptLines lines = new InterruptLines(this);
    /** The local exclusive monitor. */
    public final ExclusiveMonitor monitor = new ExclusiveMonitor();
    /** What a faulting memory access throws. */
    public final GuestAbort abort = new GuestAbort();
    /** How the present instruction leaves for another exception level, if it does. */
    public final Departure departure = new Departure();
    /** What observers are told of the last exception. */
    public final TakenException taken = new TakenException();
    /** Memory by virtual address. */
    public VirtualMemory memory = UnmappedMemory.INSTANCE;
    /** What TLB and cache maintenance and address translation instructions do. */
    public MaintenanceOperations maintenance = MaintenanceOperations.NONE;
    /** Every processor of the machine, for what one of them does to all. */
    public Cpu[] peers = {this};
    /** What sets the event register by itself. */
    public EventStream eventStream = EventStream.NONE;
    /** Who answers SMC. */
    public Firmware firmware = Firmware.NONE;
    /** Who watches. */
    public MachineObserver observer = MachineObserver.NONE;
    /** What the guest has set in its own debug registers. */
    public final SelfHostedDebug debug;

    private final StackPointers stackPointers = new StackPointers(this);
    private final AccessRules rules;
    private final Consultations consultations;

    /** Makes a processor with every default feature, whose indirect reads see direct writes at once. */
    public Cpu(int id, VirtualTime time) {
        this(id, time, Features.DEFAULT, false);
    }

    /**
     * Makes a processor at reset: EL2h, every interrupt masked.
     *
     * @param id its number, from 0
     * @param deferred whether indirect reads see a direct write only after a context synchronisation event
     */
    public Cpu(int id, VirtualTime time, Features features, boolean deferred) {
        this.id = id;
        this.time = time;
        this.registers = new RegisterFile(this, features, deferred);
        this.rules = new AccessRules(features);
        this.consultations = new Consultations(features);
        ProcessStateRegisters.install(this);
        FloatingPointRegisters.install(this);
        RandomNumbers.install(this);
        registers.listen(register -> contextChanged(), FOLLOWED_CONTROLS);
        registers.listen(register -> vectorsEnabled = false, VECTOR_CONTROLS);
        debug = new SelfHostedDebug(registers);
        registers.listen(register -> attend(), DebugControls.registers(registers));
    }

    /**
     * What an access to a system register comes to now.
     *
     * @param encoding the packed encoding
     * @param write whether it is MSR or SYS, not MRS or SYSL
     */
    public AccessDecision decide(int encoding, boolean write) {
        return rules.decide(registers, encoding, write, el, spSelected);
    }

    /**
     * Tells the observer that an access goes by control registers of which one is not synchronised. To be called while
     * {@link RegisterFile#spanOpen}.
     *
     * @param level the exception level of the access; for an exception entry the one it goes to
     * @param upper whether bit 55 of the address is set
     */
    public void consult(AccessKind kind, int level, boolean upper) {
        Consultation consultation = consultations.of(kind, registers, level, upper);
        if (!consultation.fields().isEmpty()) {
            observer.consulted(this, consultation);
        }
    }

    /** Ends the present straight line after the present instruction, so that the engine looks around. */
    public void attend() {
        attention = true;
        lineEnd = 0;
    }

    /** Clears the event register. */
    public void clearEvent() {
        event = false;
        eventStream.cleared();
    }

    @Override
    public void fetchLost() {
        refetch = true;
        attend();
    }

    /** Something that translation goes by has changed, or may have. */
    public void contextChanged() {
        memory.contextChanged();
        refetch = true;
        attend();
    }

    /** Puts everything but the system registers to what it is at reset, where execution begins at an exception level. */
    public void reset(int level) {
        Arrays.fill(x, 0);
        Arrays.fill(v, 0);
        fpcr = 0;
        fpsr = 0;
        vectorsEnabled = false;
        ProcessState.restore(this, ProcessState.DAIF);
        el = level;
        spSelected = true;
        softwareStep = false;
        illegal = false;
        clearEvent();
        asleep = false;
        waitsForEvent = false;
        serrorPending = false;
        monitor.clear();
        contextChanged();
    }

    @Override
    public void state(StateTape tape) {
        tape.part("general registers of processor " + id);
        for (int register = 0; register <= SP; register++) {
            x[register] = register == ZERO ? 0 : tape.word(x[register]);
        }
        pc = tape.word(pc);
        restore(tape, tape.word(pstate()));
        event = tape.flag(event);
        asleep = tape.flag(asleep);
        waitsForEvent = tape.flag(waitsForEvent);
        tape.require(asleep || !waitsForEvent, "is a wait of nobody");
        serrorPending = tape.flag(serrorPending);
        serrorSyndrome = tape.word(serrorSyndrome);
        monitor.state(tape);
        vectorState(tape);
        tape.part("system registers of processor " + id);
        registers.state(tape);
        if (tape.playing()) {
            contextChanged();
        }
    }

    /** A processor without vector registers has nothing to save. */
    private void vectorState(StateTape tape) {
        vectorsEnabled = false;
        if (registers.features().has("FEAT_FP")) {
            tape.part("vector registers of processor " + id);
            for (int half = 0; half < v.length; half++) {
                v[half] = tape.word(v[half]);
            }
            fpcr = FloatingPointRegisters.state(tape, this, "FPCR", fpcr);
            fpsr = FloatingPointRegisters.state(tape, this, "FPSR", fpsr);
        }
    }

    private void restore(StateTape tape, long saved) {
        int level = ProcessState.level(saved);
        tape.require(level < LEVELS, "names an exception level that there is not");
        ProcessState.restore(this, saved);
        el = level;
        spSelected = ProcessState.selectsStack(saved);
        softwareStep = (saved & ProcessState.SS) != 0;
        illegal = (saved & ProcessState.IL) != 0;
        tape.require(pstate() == saved, "has bits that no PSTATE has");
    }

    /** Selects a stack pointer: the present one goes to its bank, the other one to {@code x[SP]}. */
    public void selectStack(int level, boolean selected) {
        stackPointers.leave();
        spSelected = selected;
        el = level;
        vectorsEnabled = false;
        stackPointers.enter();
    }

    /** Instructions that have retired since {@link #stretch} began. */
    public long uncounted() {
        return pc - stretch >> 2;
    }

    /** The time of the machine. */
    public VirtualTime time() {
        return time;
    }

    @Override
    public int id() {
        return id;
    }

    @Override
    public long instructions() {
        return time.instructions();
    }

    @Override
    public long pc() {
        return pc;
    }

    @Override
    public int el() {
        return el;
    }

    @Override
    public boolean pan() {
        return pan;
    }

    @Override
    public boolean uao() {
        return uao;
    }

    @Override
    public boolean debugMasked() {
        return (daif & DEBUG_MASK) != 0;
    }

    @Override
    public long general(int register) {
        return x[register == 31 ? SP : register];
    }

    @Override
    public long vector(int half) {
        return v[half];
    }

    @Override
    public long pstate() {
        return ProcessState.of(this);
    }

    @Override
    public long direct(int register) {
        return stackPointers.isPresent(register) ? x[SP] : registers.peek(register);
    }

    @Override
    public long effective(int register) {
        return registers.effective(register);
    }
}
