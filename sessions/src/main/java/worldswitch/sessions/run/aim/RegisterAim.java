package worldswitch.sessions.run.aim;

import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.ExceptionKind;
import worldswitch.emulator.event.TakenException;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.sessions.run.command.Sought;
import worldswitch.sessions.run.watch.Stop;
import worldswitch.sessions.timeline.SyndromeText;

/** The aim of a write of a system register: a direct one, or that of an exception which gives it the saved state. */
public final class RegisterAim extends Aim {
    private static final int FAULT_ADDRESS = Catalogue.index("HPFAR_EL2");

    private final Sought.RegisterWrite sought;
    private long present;
    private long before;

    /** Aims at a write of a register from where the processor stands. */
    public RegisterAim(Sought.RegisterWrite sought, CpuView cpu, Stop stop) {
        super(stop);
        this.sought = sought;
        this.present = cpu.direct(sought.register());
    }

    @Override
    public void registerWritten(CpuView cpu, int register, long old, long value) {
        if (register == sought.register() && cpu.id() == sought.cpu()) {
            before = old;
            present = value;
            if (sought.mask() == 0 || ((old ^ value) & sought.mask()) != 0) {
                reached(text(register, old, value));
            }
        }
    }

    /** What the register held before the last write. */
    public long before() {
        return before;
    }

    /** What the last write gave it. */
    public long present() {
        return present;
    }

    static String text(int register, long old, long value) {
        return "MSR " + Catalogue.row(register).name() + ": 0x" + Long.toHexString(old) + " becomes 0x"
                + Long.toHexString(value);
    }

    @Override
    public void exceptionTaken(CpuView cpu, TakenException exception) {
        if (cpu.id() != sought.cpu() || !isWritten(exception)) {
            return;
        }
        long old = present;
        before = old;
        present = cpu.direct(sought.register());
        if (sought.mask() == 0 || ((old ^ present) & sought.mask()) != 0) {
            behind(SyndromeText.of(exception) + " writes "
                    + Catalogue.row(sought.register()).name() + ": 0x" + Long.toHexString(old) + " becomes 0x"
                    + Long.toHexString(present));
        }
    }

    private boolean isWritten(TakenException exception) {
        int register = sought.register();
        boolean hasSyndrome = exception.kind == ExceptionKind.SYNCHRONOUS || exception.kind == ExceptionKind.SERROR;
        String level = "_EL" + exception.toEl;
        return register == Catalogue.index("ELR" + level)
                || register == Catalogue.index("SPSR" + level)
                || register == Catalogue.index("ESR" + level) && hasSyndrome
                || register == Catalogue.index("FAR" + level) && exception.far != 0
                || register == FAULT_ADDRESS && exception.hpfar != 0;
    }
}
