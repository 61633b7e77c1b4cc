package worldswitch.emulator.cpu.semantics.branch;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.pointer.Key;
import worldswitch.emulator.cpu.semantics.pointer.PointerAuthentication;

/**
 * Branches that authenticate their target first (FEAT_PAuth). A check that fails leaves an address which faults when
 * it is fetched from.
 *
 * <p>The modifier of the forms that end in Z is the zero register, that of a return the stack pointer.
 */
public final class AuthenticatedBranches {
    private AuthenticatedBranches() {}

    /** BRAA and BRAAZ. */
    public static void braa(Cpu cpu, int n, int m) {
        jump(cpu, n, m, Key.IA);
    }

    /** BRAB and BRABZ. */
    public static void brab(Cpu cpu, int n, int m) {
        jump(cpu, n, m, Key.IB);
    }

    /** BLRAA and BLRAAZ. */
    public static void blraa(Cpu cpu, int n, int m) {
        call(cpu, n, m, Key.IA);
    }

    /** BLRAB and BLRABZ. */
    public static void blrab(Cpu cpu, int n, int m) {
        call(cpu, n, m, Key.IB);
    }

    /** RETAA. */
    public static void retaa(Cpu cpu) {
        ret(cpu, Key.IA);
    }

    /** RETAB. */
    public static void retab(Cpu cpu) {
        ret(cpu, Key.IB);
    }

    private static void jump(Cpu cpu, int n, int m, Key key) {
        if (!PointerAuthentication.traps(cpu, key)) {
            Branches.jump(cpu, n, PointerAuthentication.authenticated(cpu, cpu.x[n], cpu.x[m], key));
        }
    }

    private static void call(Cpu cpu, int n, int m, Key key) {
        if (!PointerAuthentication.traps(cpu, key)) {
            Branches.call(cpu, PointerAuthentication.authenticated(cpu, cpu.x[n], cpu.x[m], key));
        }
    }

    private static void ret(Cpu cpu, Key key) {
        if (!PointerAuthentication.traps(cpu, key)) {
            long link = cpu.x[Branches.LINK];
            Branches.to(cpu, PointerAuthentication.authenticated(cpu, link, cpu.x[Cpu.SP], key));
        }
    }
}
