package worldswitch.emulator.cpu.semantics.memory;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.pointer.Key;
import worldswitch.emulator.cpu.semantics.pointer.PointerAuthentication;

/** Loads whose base register is authenticated first, with zero as the modifier (FEAT_PAuth). */
public final class AuthenticatedLoads {
    private AuthenticatedLoads() {}

    /** LDRAA at an offset. */
    public static void ldraa(Cpu cpu, int t, int n, long offset) {
        if (!PointerAuthentication.traps(cpu, Key.DA)) {
            cpu.x[t] = cpu.memory.load64(address(cpu, n, offset, Key.DA));
        }
    }

    /** LDRAB at an offset. */
    public static void ldrab(Cpu cpu, int t, int n, long offset) {
        if (!PointerAuthentication.traps(cpu, Key.DB)) {
            cpu.x[t] = cpu.memory.load64(address(cpu, n, offset, Key.DB));
        }
    }

    /** LDRAA, pre-indexed: the address without its code becomes the base register. */
    public static void ldraaPreIndexed(Cpu cpu, int t, int n, long offset) {
        if (!PointerAuthentication.traps(cpu, Key.DA)) {
            loadPreIndexed(cpu, t, n, address(cpu, n, offset, Key.DA));
        }
    }

    /** LDRAB, pre-indexed: the address without its code becomes the base register. */
    public static void ldrabPreIndexed(Cpu cpu, int t, int n, long offset) {
        if (!PointerAuthentication.traps(cpu, Key.DB)) {
            loadPreIndexed(cpu, t, n, address(cpu, n, offset, Key.DB));
        }
    }

    private static void loadPreIndexed(Cpu cpu, int t, int n, long address) {
        long value = cpu.memory.load64(address);
        cpu.x[n] = address;
        cpu.x[t] = value;
    }

    private static long address(Cpu cpu, int n, long offset, Key key) {
        return PointerAuthentication.authenticated(cpu, Base.of(cpu, n), 0, key) + offset;
    }
}
