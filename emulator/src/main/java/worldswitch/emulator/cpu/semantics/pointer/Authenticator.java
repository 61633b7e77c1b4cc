package worldswitch.emulator.cpu.semantics.pointer;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/** The choice between the two algorithms by ID_AA64ISAR1_EL1: QARMA5, and that of the implementation. */
final class Authenticator {
    private static final int ID_AA64ISAR1_EL1 = Catalogue.index("ID_AA64ISAR1_EL1");
    private static final long APA = Catalogue.mask("ID_AA64ISAR1_EL1.APA");
    private static final long GPA = Catalogue.mask("ID_AA64ISAR1_EL1.GPA");

    private Authenticator() {}

    /** The code of an address: QARMA5 if APA is not 0. */
    static long code(Cpu cpu, long value, long modifier, long keyHigh, long keyLow) {
        return compute(cpu, APA, value, modifier, keyHigh, keyLow);
    }

    /** The generic code of data: QARMA5 if GPA is not 0. */
    static long genericCode(Cpu cpu, long value, long modifier, long keyHigh, long keyLow) {
        return compute(cpu, GPA, value, modifier, keyHigh, keyLow);
    }

    private static long compute(Cpu cpu, long field, long value, long modifier, long keyHigh, long keyLow) {
        return (cpu.registers.effective(ID_AA64ISAR1_EL1) & field) != 0
                ? Qarma5.encrypt(value, modifier, keyHigh, keyLow)
                : KeyedHash.hash(value, modifier, keyHigh, keyLow);
    }
}
