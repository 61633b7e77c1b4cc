package worldswitch.sessions.breakpoint;

import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/** A processor that stands still, at first at EL2 and 0x1000, with registers a test can set. */
public final class StillCpu implements CpuView {
    /** X0 to X30 and SP. */
    public final long[] general = new long[32];
    /** The system registers. */
    public final long[] system = new long[Catalogue.size()];
    /** Instructions retired. */
    public long instructions;
    /** The number of the processor. */
    public int id;
    /** The address it stands at. */
    public long pc = 0x1000;
    /** The exception level. */
    public int el = 2;

    @Override
    public int id() {
        return id;
    }

    @Override
    public long instructions() {
        return instructions;
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
    public long general(int register) {
        return general[register];
    }

    @Override
    public long pstate() {
        return 0;
    }

    @Override
    public long direct(int register) {
        return system[register];
    }

    @Override
    public long effective(int register) {
        return system[register];
    }
}
