package worldswitch.sessions.translation;

import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.sessions.snapshot.CpuSnapshot;

/** A processor of a snapshot, as the emulator looks at processors. */
record FrozenCpu(CpuSnapshot cpu, long instructions) implements CpuView {
    private static final long PAN = Catalogue.mask("SPSR_EL1.PAN");

    /** Its system registers, as indirect reads saw them. */
    RegisterFile registers() {
        RegisterFile registers = new RegisterFile(this);
        for (int register = 0; register < Catalogue.size(); register++) {
            registers.set(register, cpu.effective(register));
        }
        return registers;
    }

    @Override
    public int id() {
        return cpu.id();
    }

    @Override
    public long pc() {
        return cpu.pc();
    }

    @Override
    public int el() {
        return cpu.el();
    }

    /** PSTATE.PAN. */
    boolean pan() {
        return (cpu.pstate() & PAN) != 0;
    }

    @Override
    public long general(int register) {
        return cpu.general(register);
    }

    @Override
    public long vector(int half) {
        return cpu.vector(half);
    }

    @Override
    public long pstate() {
        return cpu.pstate();
    }

    @Override
    public long direct(int register) {
        return cpu.direct(register);
    }

    @Override
    public long effective(int register) {
        return cpu.effective(register);
    }
}
