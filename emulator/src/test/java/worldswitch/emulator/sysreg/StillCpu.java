package worldswitch.emulator.sysreg;

import worldswitch.emulator.event.CpuView;

/** A processor that nothing happens to. */
public record StillCpu(int id) implements CpuView {
    @Override
    public long instructions() {
        return 0;
    }

    @Override
    public long pc() {
        return 0;
    }

    @Override
    public int el() {
        return 2;
    }

    @Override
    public long general(int register) {
        return 0;
    }

    @Override
    public long pstate() {
        return 0;
    }

    @Override
    public long direct(int register) {
        return 0;
    }

    @Override
    public long effective(int register) {
        return 0;
    }
}
