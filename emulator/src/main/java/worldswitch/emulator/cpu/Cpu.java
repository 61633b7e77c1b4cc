package worldswitch.emulator.cpu;

import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.mmu.MemoryContext;
import worldswitch.emulator.mmu.VirtualMemory;
import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.time.VirtualTime;

/**
 * The architectural state of one processing element.
 *
 * <p>The fields are public because the semantic methods of this package, and the code a translator will make of them,
 * work on them directly: an accessor behind a {@code switch} costs a factor of ten (docs/performance.md).
 *
 * <p>Not threadsafe: belongs to the machine's thread.
 */
public final class Cpu implements CpuView, MemoryContext {
    /** The slot of {@link #x} that reads as zero; nothing writes it. */
    public static final int ZERO = 31;
    /** The slot of {@link #x} that holds the present stack pointer. */
    public static final int SP = 32;
    /** The slot of {@link #x} that takes what is written to XZR; nothing reads it. */
    public static final int DISCARD = 33;

    /** X0 to X30, then {@link #ZERO}, {@link #SP} and {@link #DISCARD}. */
    public final long[] x = new long[34];
    /** The address of the present instruction. */
    public long pc;
    /**
     * The address of the next instruction. Set by an instruction that ends straight-line flow: a branch to its target,
     * an exception to its vector, any other block end to the instruction behind it.
     */
    public long nextPc;
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

    private final int id;
    private final VirtualTime time;
    /** The system registers. */
    public final RegisterFile registers;
    /** The interrupt inputs. */
    public final InterruptLines lines = new InterruptLines();
    /** Memory by virtual address. */
    public VirtualMemory memory;

    /**
     * Makes a processor at reset.
     *
     * @param id its number, from 0
     */
    @SuppressWarnings("NullAway.Init")
    public Cpu(int id, VirtualTime time) {
        this.id = id;
        this.time = time;
        this.registers = new RegisterFile(this);
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
    public long general(int register) {
        return x[register == 31 ? SP : register];
    }

    @Override
    public long pstate() {
        return (long) nzcv << 28 | (long) daif << 6 | (long) el << 2 | (spSelected ? 1 : 0);
    }

    @Override
    public long direct(int register) {
        return registers.peek(register);
    }

    @Override
    public long effective(int register) {
        return registers.effective(register);
    }
}
