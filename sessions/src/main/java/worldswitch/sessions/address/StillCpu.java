package worldswitch.sessions.address;

import worldswitch.emulator.event.CpuView;
import worldswitch.sessions.control.CpuSnapshot;

/** A processor of a snapshot as the emulator looks at processors. */
record StillCpu(CpuSnapshot snapshot, long instructions) implements CpuView {
    @Override
    public int id() {
        return snapshot.id();
    }

    @Override
    public long pc() {
        return snapshot.pc();
    }

    @Override
    public int el() {
        return snapshot.el();
    }

    @Override
    public long general(int register) {
        return snapshot.general(register);
    }

    @Override
    public long pstate() {
        return snapshot.pstate();
    }

    @Override
    public long direct(int register) {
        return snapshot.direct(register);
    }

    @Override
    public long effective(int register) {
        return snapshot.effective(register);
    }
}
