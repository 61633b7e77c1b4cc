package worldswitch.emulator.sysreg;

import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.event.SynchronisationEvent;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;

/**
 * The system registers of one processor, each with the value that direct reads return and the value that indirect reads
 * see.
 *
 * <p>Indexes are those of the {@link Catalogue}. {@link #write} is the MSR, after the access rule has allowed it;
 * {@link #set} is the hardware's own update (a syndrome, a saved PSTATE), visible to every kind of read at once.
 *
 * <p>Not threadsafe: belongs to the machine's thread.
 */
public final class RegisterFile {
    private static final RegisterBehaviour PLAIN = new RegisterBehaviour() {};

    private final long[] direct = new long[Catalogue.size()];
    private final long[] effective = new long[Catalogue.size()];
    private final RegisterBehaviour[] behaviours = new RegisterBehaviour[Catalogue.size()];
    private final CpuView cpu;
    private MachineObserver observer = MachineObserver.NONE;

    /** Makes the file of a processor, every register at its reset value. */
    public RegisterFile(CpuView cpu) {
        this.cpu = cpu;
        java.util.Arrays.fill(behaviours, PLAIN);
        for (SystemRegister row : Catalogue.rows()) {
            set(row.index(), row.reset());
        }
    }

    /** Gives a register a behaviour. */
    public void install(int register, RegisterBehaviour behaviour) {
        behaviours[register] = behaviour;
    }

    /** Sends what happens to an observer from now on. */
    public void observe(MachineObserver to) {
        observer = to;
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

    /** A direct read, with the register's behaviour. */
    public long read(int register) {
        long value = behaviours[register].read(register, direct[register]);
        observer.registerRead(cpu, register, value);
        return value;
    }

    /** A direct write, with the register's behaviour and the synchronisation model. */
    public void write(int register, long value) {
        long old = direct[register];
        direct[register] = behaviours[register].write(register, old, value);
        effective[register] = direct[register];
        observer.registerWritten(cpu, register, old, direct[register]);
    }

    /** The hardware's own update: both kinds of read see it at once. */
    public void set(int register, long value) {
        direct[register] = value;
        effective[register] = value;
    }

    /** Lets indirect reads see every earlier direct write. */
    public void synchronise(SynchronisationEvent event) {
        observer.synchronised(cpu, event);
    }

    /** Whether a direct write of a control register is not yet synchronised. */
    public boolean spanOpen() {
        return false;
    }
}
