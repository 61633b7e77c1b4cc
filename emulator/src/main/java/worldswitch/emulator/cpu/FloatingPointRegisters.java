package worldswitch.emulator.cpu;

import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.sysreg.RegisterBehaviour;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/** FPCR and FPSR as MRS and MSR reach them; their values are fields of the processor, where instructions find them. */
final class FloatingPointRegisters {
    private FloatingPointRegisters() {}

    /** Gives the register file of a processor its views of FPCR and FPSR. */
    static void install(Cpu cpu) {
        view(cpu, "FPCR", () -> cpu.fpcr, value -> cpu.fpcr = value);
        view(cpu, "FPSR", () -> cpu.fpsr, value -> cpu.fpsr = value);
    }

    /** Records or plays the value of one of the registers, which has no bits that MSR could not write. */
    static int state(StateTape tape, Cpu cpu, String name, int value) {
        long saved = tape.word(value);
        tape.require(
                (saved & ~cpu.registers.writable(Catalogue.index(name))) == 0,
                "has bits that " + name + " does not have");
        return (int) saved;
    }

    /** The register file holds nothing itself, so that its copy is never stale. */
    private static void view(Cpu cpu, String name, IntSupplier read, IntConsumer write) {
        cpu.registers.install(Catalogue.index(name), new RegisterBehaviour() {
            @Override
            public long read(int register, long stored) {
                return Integer.toUnsignedLong(read.getAsInt());
            }

            @Override
            public long peek(int register, long stored) {
                return Integer.toUnsignedLong(read.getAsInt());
            }

            @Override
            public long write(int register, long stored, long value) {
                write.accept((int) value);
                return stored;
            }
        });
    }
}
