package worldswitch.emulator.cpu.semantics.pointer;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.exception.Exceptions;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/**
 * The instructions that add an authentication code to a pointer, check it, remove it, or compute a code of data.
 *
 * <p>{@code d} holds the pointer and receives the result; {@code m} holds the modifier, which is the zero register in
 * the forms with a Z.
 */
public final class AuthenticationCodes {
    private static final int GENERIC_HIGH = Catalogue.index("APGAKeyHi_EL1");
    private static final int GENERIC_LOW = Catalogue.index("APGAKeyLo_EL1");
    private static final long GENERIC_CODE = 0xffff_ffff_0000_0000L;

    private AuthenticationCodes() {}

    /** PACIA and its forms with implied registers. */
    public static void pacia(Cpu cpu, int d, int m) {
        sign(cpu, d, m, Key.IA);
    }

    /** PACIB and its forms with implied registers. */
    public static void pacib(Cpu cpu, int d, int m) {
        sign(cpu, d, m, Key.IB);
    }

    /** PACDA and PACDZA. */
    public static void pacda(Cpu cpu, int d, int m) {
        sign(cpu, d, m, Key.DA);
    }

    /** PACDB and PACDZB. */
    public static void pacdb(Cpu cpu, int d, int m) {
        sign(cpu, d, m, Key.DB);
    }

    /** AUTIA and its forms with implied registers. */
    public static void autia(Cpu cpu, int d, int m) {
        authenticate(cpu, d, m, Key.IA);
    }

    /** AUTIB and its forms with implied registers. */
    public static void autib(Cpu cpu, int d, int m) {
        authenticate(cpu, d, m, Key.IB);
    }

    /** AUTDA and AUTDZA. */
    public static void autda(Cpu cpu, int d, int m) {
        authenticate(cpu, d, m, Key.DA);
    }

    /** AUTDB and AUTDZB. */
    public static void autdb(Cpu cpu, int d, int m) {
        authenticate(cpu, d, m, Key.DB);
    }

    /** XPACI and XPACLRI. */
    public static void xpaci(Cpu cpu, int d) {
        cpu.x[d] = PointerAuthentication.stripped(cpu, cpu.x[d], true);
    }

    /** XPACD. */
    public static void xpacd(Cpu cpu, int d) {
        cpu.x[d] = PointerAuthentication.stripped(cpu, cpu.x[d], false);
    }

    /** PACGA: the upper half of the code of a value, in the upper half of the register. */
    public static void pacga(Cpu cpu, int d, int n, int m) {
        if (!Exceptions.trapsPointerAuthentication(cpu)) {
            long high = cpu.registers.effective(GENERIC_HIGH);
            long low = cpu.registers.effective(GENERIC_LOW);
            cpu.x[d] = Authenticator.genericCode(cpu, cpu.x[n], cpu.x[m], high, low) & GENERIC_CODE;
        }
    }

    private static void sign(Cpu cpu, int d, int m, Key key) {
        if (!PointerAuthentication.traps(cpu, key)) {
            cpu.x[d] = PointerAuthentication.signed(cpu, cpu.x[d], cpu.x[m], key);
        }
    }

    private static void authenticate(Cpu cpu, int d, int m, Key key) {
        if (!PointerAuthentication.traps(cpu, key)) {
            cpu.x[d] = PointerAuthentication.authenticated(cpu, cpu.x[d], cpu.x[m], key);
        }
    }
}
