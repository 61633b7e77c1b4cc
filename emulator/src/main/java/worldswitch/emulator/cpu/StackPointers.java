package worldswitch.emulator.cpu;

import worldswitch.emulator.sysreg.catalogue.Catalogue;

/**
 * The banked stack pointers. The present one lives in {@code x[SP]}, the others in the register file as SP_EL0 to SP_EL2;
 * the register file's copy of the present one is stale.
 */
final class StackPointers {
    private static final int[] BANK = {Catalogue.index("SP_EL0"), Catalogue.index("SP_EL1"), Catalogue.index("SP_EL2")};

    private final Cpu cpu;

    StackPointers(Cpu cpu) {
        this.cpu = cpu;
    }

    /** Puts the present stack pointer into its bank. */
    void leave() {
        cpu.registers.set(present(), cpu.x[Cpu.SP]);
    }

    /** Takes the stack pointer that is now selected from its bank. */
    void enter() {
        cpu.x[Cpu.SP] = cpu.registers.direct(present());
    }

    /** Whether a register is the present stack pointer. */
    boolean isPresent(int register) {
        return register == present();
    }

    private int present() {
        return BANK[cpu.spSelected ? cpu.el : 0];
    }
}
