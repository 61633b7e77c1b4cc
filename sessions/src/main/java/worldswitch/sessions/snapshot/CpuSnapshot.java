package worldswitch.sessions.snapshot;

import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.sessions.world.World;

/** One processor as it stood between two instructions; immutable. */
public final class CpuSnapshot {
    private static final int VECTORS = 32;

    private final int id;
    private final long pc;
    private final long pstate;
    private final int el;
    private final World world;
    private final long[] general;
    private final long[] vectors;
    private final long[] direct;
    private final long[] effective;

    /** A processor whose vector registers are all zero; keeps the arrays it is given. */
    public CpuSnapshot(
            int id, long pc, long pstate, int el, World world, long[] general, long[] direct, long[] effective) {
        this(id, pc, pstate, el, world, general, new long[2 * VECTORS], direct, effective);
    }

    /**
     * Keeps the arrays it is given.
     *
     * @param general X0 to X30, then the present stack pointer
     * @param vectors V0 to V31, each as two doublewords, the low one first
     * @param direct every system register by catalogue index, as a direct read sees it
     * @param effective the same as indirect reads see it
     */
    public CpuSnapshot(
            int id,
            long pc,
            long pstate,
            int el,
            World world,
            long[] general,
            long[] vectors,
            long[] direct,
            long[] effective) {
        this.id = id;
        this.pc = pc;
        this.pstate = pstate;
        this.el = el;
        this.world = world;
        this.general = general;
        this.vectors = vectors;
        this.direct = direct;
        this.effective = effective;
    }

    /** The number of the processor. */
    public int id() {
        return id;
    }

    /** The address of the next instruction. */
    public long pc() {
        return pc;
    }

    /** PSTATE in the layout of SPSR_ELx. */
    public long pstate() {
        return pstate;
    }

    /** The exception level, 0 to 2. */
    public int el() {
        return el;
    }

    /** The world that runs. */
    public World world() {
        return world;
    }

    /** X0 to X30, or for 31 the present stack pointer. */
    public long general(int register) {
        return general[register];
    }

    /** A doubleword of a vector register: the low one of Vn is number 2n, the high one number 2n + 1. */
    public long vector(int doubleword) {
        return vectors[doubleword];
    }

    /** A system register as a direct read sees it, by catalogue index. */
    public long direct(int register) {
        return direct[register];
    }

    /** A system register as indirect reads see it, by catalogue index. */
    public long effective(int register) {
        return effective[register];
    }

    /** A system register as a direct read sees it, by name. */
    public long direct(String register) {
        return direct[Catalogue.index(register)];
    }
}
