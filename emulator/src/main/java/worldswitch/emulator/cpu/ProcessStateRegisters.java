package worldswitch.emulator.cpu;

import java.util.function.LongConsumer;
import worldswitch.emulator.sysreg.RegisterBehaviour;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/** The parts of PSTATE that MRS and MSR reach as system registers, each at the place it has in SPSR_ELx. */
final class ProcessStateRegisters {
    private static final long LEVEL = Catalogue.mask("CurrentEL.EL");

    private ProcessStateRegisters() {}

    /** Gives the register file of a processor its views of PSTATE. */
    static void install(Cpu cpu) {
        view(cpu, "NZCV", ProcessState.NZCV, value -> cpu.nzcv = (int) (value >>> shift(ProcessState.NZCV)));
        view(cpu, "DAIF", ProcessState.DAIF, value -> {
            cpu.daif = (int) (value >>> shift(ProcessState.DAIF));
            cpu.attend();
        });
        view(cpu, "CurrentEL", LEVEL, value -> {});
        view(cpu, "SPSel", 1, value -> cpu.selectStack(cpu.el, value != 0));
        view(cpu, "PAN", ProcessState.PAN, value -> {
            cpu.pan = value != 0;
            cpu.contextChanged();
        });
        view(cpu, "UAO", ProcessState.UAO, value -> {
            cpu.uao = value != 0;
            cpu.contextChanged();
        });
        view(cpu, "DIT", ProcessState.DIT, value -> cpu.dit = value != 0);
        view(cpu, "SSBS", ProcessState.SSBS, value -> cpu.ssbs = value != 0);
        view(cpu, "TCO", ProcessState.TCO, value -> cpu.tco = value != 0);
    }

    private static int shift(long mask) {
        return Long.numberOfTrailingZeros(mask);
    }

    private static void view(Cpu cpu, String name, long mask, LongConsumer write) {
        cpu.registers.install(Catalogue.index(name), new RegisterBehaviour() {
            @Override
            public long read(int register, long stored) {
                return cpu.pstate() & mask;
            }

            @Override
            public long peek(int register, long stored) {
                return cpu.pstate() & mask;
            }

            @Override
            public long write(int register, long stored, long value) {
                write.accept(value & mask);
                return value & mask;
            }
        });
    }
}
