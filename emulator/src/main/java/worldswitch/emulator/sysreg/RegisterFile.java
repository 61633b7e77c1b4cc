package worldswitch.emulator.sysreg;

import java.util.Arrays;
import java.util.List;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.event.SynchronisationEvent;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;

/**
 * The system registers of one processor, each with the value that direct reads return and the value that indirect reads
 * see.
 *
 * <p>Indexes are those of the {@link Catalogue}. {@link #write} is the MSR, after the access rule has allowed it;
 * {@link #set} is the hardware's own update (a syndrome, a saved PSTATE), visible to every kind of read at once.
 *
 * <h2>The synchronisation model</h2>
 *
 * <p>A direct write is visible to later direct reads in program order, but to indirect reads (translation, traps,
 * redirection, routing) for certain only after a context synchronisation event (Arm ARM, "Synchronization
 * requirements for AArch64 System registers"). Only some registers are ever read that way: the catalogue calls them
 * {@linkplain SystemRegister#control() control registers}. All others (TPIDR_ELx, ELR_ELx, SPSR_ELx, ESR_ELx, FAR_ELx,
 * the counters, PSTATE, what the GIC holds) have one value.
 *
 * <ol>
 *   <li>A write that changes a control register makes it <em>pending</em>; while one is, {@link #spanOpen} holds.
 *   <li>In an <em>immediate</em> machine the effective value follows at once: indirect reads are as early as they may
 *       be. In a <em>deferred</em> one it keeps the old value: they are as late as they may be. Both keep the list of
 *       {@linkplain #pending pending writes}, so that a verdict can be given in either.
 *   <li>{@link #synchronise} closes the span: in a deferred machine every pending register becomes effective, in the
 *       order of its first write, and whoever {@linkplain #listen listens} is told.
 * </ol>
 *
 * <p>Whether an exception entry or return is such an event (SCTLR_ELx.EIS and EOS with FEAT_ExS) is the caller's to know.
 *
 * <p>Not threadsafe: belongs to the machine's thread. Reading, writing and synchronising allocate nothing.
 */
public final class RegisterFile implements Stateful {
    /** Tells tables of other rows, or in another order, apart. */
    private static final int NAMES =
            Catalogue.rows().stream().map(SystemRegister::name).toList().hashCode();

    private static final RegisterBehaviour PLAIN = new RegisterBehaviour() {};
    private static final EffectiveListener[] NOBODY = {};

    private final long[] direct = new long[Catalogue.size()];
    private final long[] effective = new long[Catalogue.size()];
    private final long[] writable;
    private final long[] resetValues;
    private final int fingerprint;
    private final boolean[] control = new boolean[Catalogue.size()];
    private final RegisterBehaviour[] behaviours = new RegisterBehaviour[Catalogue.size()];
    private final EffectiveListener[][] listeners = new EffectiveListener[Catalogue.size()][];
    private final PendingWrites pending = new PendingWrites();
    private final CpuView cpu;
    private final Features features;
    private final boolean deferred;
    private MachineObserver observer = MachineObserver.NONE;
    /** Whether the observer is told of reads and synchronisation events: since a write is open, or because it asked for all. */
    private boolean telling;

    /** Makes the file of a processor with every default feature, in immediate mode. */
    public RegisterFile(CpuView cpu) {
        this(cpu, Features.DEFAULT, false);
    }

    /**
     * Makes the file of a processor, every register at its reset value.
     *
     * @param deferred whether indirect reads see a direct write only after a context synchronisation event
     */
    public RegisterFile(CpuView cpu, Features features, boolean deferred) {
        this.cpu = cpu;
        this.features = features;
        this.deferred = deferred;
        this.writable = features.writableBits();
        this.resetValues = features.resetValues(cpu.id());
        this.fingerprint = 31 * NAMES + Arrays.hashCode(resetValues);
        Arrays.fill(behaviours, PLAIN);
        Arrays.fill(listeners, NOBODY);
        for (SystemRegister row : Catalogue.rows()) {
            control[row.index()] = row.control();
        }
        ArchitecturalBehaviours.install(this);
        reset();
    }

    /** Gives every register its reset value, as at a warm reset; behaviours and listeners stay. */
    public void reset() {
        for (int register = 0; register < resetValues.length; register++) {
            set(register, resetValues[register]);
        }
    }

    /** What the processor implements. */
    public Features features() {
        return features;
    }

    /** Whether indirect reads see a direct write only after a context synchronisation event. */
    public boolean deferred() {
        return deferred;
    }

    /** Gives a register a behaviour. */
    public void install(int register, RegisterBehaviour behaviour) {
        behaviours[register] = behaviour;
    }

    /** Tells a listener from now on when the effective value of a control register changes. */
    public void listen(EffectiveListener listener, int... registers) {
        for (int register : registers) {
            EffectiveListener[] more = Arrays.copyOf(listeners[register], listeners[register].length + 1);
            more[more.length - 1] = listener;
            listeners[register] = more;
        }
    }

    /**
     * Sends what happens to an observer from now on: every direct write; reads and synchronisation events while a write is open,
     * or always if it {@linkplain MachineObserver#hearsAlways() asks for that}.
     */
    public void observe(MachineObserver to) {
        observer = to;
        telling = true;
    }

    /** The stored value: what a direct read of a plain register returns. */
    public long direct(int register) {
        return direct[register];
    }

    /** The value that a direct read would return, found without any of its effects. */
    public long peek(int register) {
        return behaviours[register].peek(register, direct[register]);
    }

    /** The value that translation, traps, redirection and routing go by. */
    public long effective(int register) {
        return effective[register];
    }

    /** The bits of a register that a write changes. */
    public long writable(int register) {
        return writable[register];
    }

    /** A direct read, with the register's behaviour. */
    public long read(int register) {
        long value = behaviours[register].read(register, direct[register]);
        if (telling) {
            observer.registerRead(cpu, register, value);
        }
        return value;
    }

    /** A direct write, with the register's behaviour and the synchronisation model; bits that are not writable stay. */
    public void write(int register, long value) {
        long old = direct[register];
        long mask = writable[register];
        long stored = behaviours[register].write(register, old, value & mask | old & ~mask);
        direct[register] = stored;
        if (control[register]) {
            hold(register, old, stored);
        } else {
            effective[register] = stored;
        }
        observer.registerWritten(cpu, register, old, stored);
    }

    private void hold(int register, long old, long value) {
        if (old != value) {
            pending.add(register, old);
            telling = true;
            if (!deferred) {
                latch(register);
            }
        }
    }

    /** The hardware's own update: both kinds of read see it at once, every bit of it. */
    public void set(int register, long value) {
        direct[register] = value;
        pending.remove(register);
        latch(register);
    }

    private void latch(int register) {
        if (effective[register] != direct[register]) {
            effective[register] = direct[register];
            tell(register);
        }
    }

    private void tell(int register) {
        for (EffectiveListener listener : listeners[register]) {
            listener.effectiveChanged(register);
        }
    }

    /** Lets indirect reads see every earlier direct write. */
    public void synchronise(SynchronisationEvent event) {
        if (telling) {
            close(event);
        }
    }

    private void close(SynchronisationEvent event) {
        for (int place = 0; place < pending.count(); place++) {
            latch(pending.register(place));
        }
        pending.clear();
        observer.synchronised(cpu, event);
        telling = observer.hearsAlways();
    }

    /** Whether a direct write of a control register is not yet synchronised. */
    public boolean spanOpen() {
        return pending.count() > 0;
    }

    /** The direct writes of control registers that are not yet synchronised, in the order of their first write. */
    public List<PendingWrite> pending() {
        return pending.list(direct);
    }

    @Override
    public void state(StateTape tape) {
        tape.require(tape.word(fingerprint) == fingerprint, "is of a processor with other registers or other features");
        tape.sparse(direct, resetValues);
        long[] seen = effective.clone();
        tape.sparse(seen, direct);
        pending.state(tape);
        telling = true;
        for (int register = 0; register < effective.length; register++) {
            restore(register, seen[register]);
        }
    }

    private void restore(int register, long value) {
        if (effective[register] != value) {
            effective[register] = value;
            tell(register);
        }
    }
}
