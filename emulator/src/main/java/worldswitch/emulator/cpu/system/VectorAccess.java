package worldswitch.emulator.cpu.system;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.sysreg.AccessDecision;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/**
 * Whether floating-point and SIMD instructions are trapped (CheckFPAdvSIMDEnabled64() of the Arm ARM): exactly where the
 * access rules trap FPSR.
 *
 * <p>The engine asks before each such instruction, unless {@link Cpu#vectorsEnabled} says that nothing has changed since
 * it was last allowed.
 */
public final class VectorAccess {
    private static final int FPSR =
            Catalogue.row(Catalogue.index("FPSR")).encoding().packed();

    private VectorAccess() {}

    /**
     * Takes the trap, if the present instruction is trapped.
     *
     * @return whether it is, so that it must not be executed
     */
    public static boolean trapped(Cpu cpu) {
        AccessDecision decision = cpu.decide(FPSR, false);
        cpu.vectorsEnabled = decision.outcome() == AccessDecision.Outcome.REGISTER;
        if (!cpu.vectorsEnabled) {
            SystemRegisters.refuse(cpu, decision, FPSR, Cpu.ZERO, 1);
        }
        return !cpu.vectorsEnabled;
    }
}
