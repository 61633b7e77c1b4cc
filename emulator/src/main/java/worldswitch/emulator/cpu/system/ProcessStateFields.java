package worldswitch.emulator.cpu.system;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.sysreg.AccessDecision;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Encoding;

/** MSR (immediate): writes a field of PSTATE. Such a write needs no synchronisation. */
public final class ProcessStateFields {
    private static final int UAO = 0b000_011;
    private static final int PAN = 0b000_100;
    private static final int SPSEL = 0b000_101;
    private static final int SSBS = 0b011_001;
    private static final int DIT = 0b011_010;
    private static final int TCO = 0b011_100;
    private static final int DAIFSET = 0b011_110;
    private static final int DAIFCLR = 0b011_111;
    private static final int CRN = 4;
    private static final int XZR = 31;

    /** Reads as zero and ignores writes unless memory has tags (FEAT_MTE2). */
    private static final int OVERRIDE = Catalogue.index("TCO");

    private ProcessStateFields() {}

    /**
     * Writes a field.
     *
     * @param field op1 and op2
     * @param immediate 0 to 15
     */
    public static void write(Cpu cpu, int field, int immediate) {
        int encoding = new Encoding(0, field >> 3, CRN, 0, field & 7).packed();
        AccessDecision decision = SystemRegisters.decide(cpu, encoding, true);
        if (decision.outcome() == AccessDecision.Outcome.REGISTER
                || decision.outcome() == AccessDecision.Outcome.OPERATION) {
            set(cpu, field, immediate);
            cpu.attend();
        } else {
            SystemRegisters.refuse(cpu, decision, encoding | immediate << 3, XZR, 0);
        }
    }

    private static void set(Cpu cpu, int field, int immediate) {
        boolean on = (immediate & 1) != 0;
        switch (field) {
            case UAO -> cpu.uao = on;
            case PAN -> cpu.pan = on;
            case SPSEL -> cpu.selectStack(cpu.el, on);
            case SSBS -> cpu.ssbs = on;
            case DIT -> cpu.dit = on;
            case TCO -> cpu.tco = on && cpu.registers.writable(OVERRIDE) != 0;
            case DAIFSET -> cpu.daif |= immediate;
            case DAIFCLR -> cpu.daif &= ~immediate;
            default -> throw new IllegalStateException("no PSTATE field " + field);
        }
        if (field == UAO || field == PAN) {
            cpu.contextChanged();
        }
    }
}
