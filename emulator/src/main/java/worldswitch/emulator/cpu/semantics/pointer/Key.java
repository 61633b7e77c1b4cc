package worldswitch.emulator.cpu.semantics.pointer;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/** A pointer authentication key: its registers and what it is for. */
public enum Key {
    /** Instruction addresses, key A. */
    IA("APIA", "EnIA"),
    /** Instruction addresses, key B. */
    IB("APIB", "EnIB"),
    /** Data addresses, key A. */
    DA("APDA", "EnDA"),
    /** Data addresses, key B. */
    DB("APDB", "EnDB");

    private final int high;
    private final int low;
    private final long enable;

    Key(String registers, String enableField) {
        high = Catalogue.index(registers + "KeyHi_EL1");
        low = Catalogue.index(registers + "KeyLo_EL1");
        enable = Catalogue.mask("SCTLR_EL1." + enableField);
    }

    /** The bit of SCTLR_ELx that enables the key. */
    long enable() {
        return enable;
    }

    /** Whether the key is for instruction addresses. */
    boolean instruction() {
        return this == IA || this == IB;
    }

    /** What replaces the two uppermost bits of the code when a check fails: 0b01 for an A key, 0b10 for a B key. */
    long errorCode() {
        return this == IA || this == DA ? 0b01 : 0b10;
    }

    /** The authentication code of a value, all 64 bits of it. */
    long code(Cpu cpu, long value, long modifier) {
        return Authenticator.code(cpu, value, modifier, cpu.registers.effective(high), cpu.registers.effective(low));
    }
}
