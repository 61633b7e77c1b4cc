package worldswitch.sessions.syndrome;

import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.ExceptionKind;

/**
 * The general register that an exception is about, as it was then: X0 of an HVC or SMC, which names a function; what a trapped
 * MSR or an aborted store was to write.
 */
public final class Operand {
    private static final int HVC = 0x16;
    private static final int SMC = 0x17;
    private static final int SYSTEM = 0x18;
    private static final int DATA = 0x24;
    private static final int ZERO = 31;
    private static final int VALID = 24;
    private static final int WRITE = 6;

    private Operand() {}

    /** Whether there is one. */
    static boolean isKnown(ExceptionKind kind, long esr) {
        return kind == ExceptionKind.SYNCHRONOUS && register(esr) >= 0;
    }

    /** Its value on a processor that has just taken an exception; 0 if there is none. */
    public static long of(CpuView cpu, ExceptionKind kind, long esr) {
        int register = kind == ExceptionKind.SYNCHRONOUS ? register(esr) : -1;
        return register < 0 || register == ZERO ? 0 : cpu.general(register);
    }

    /** Its number, 31 being the zero register; -1 if there is none. */
    private static int register(long esr) {
        int exceptionClass = Bits.of(esr, 31, 26);
        if (exceptionClass >= HVC && exceptionClass <= SMC) {
            return 0;
        }
        if (exceptionClass == SYSTEM) {
            return Bits.isSet(esr, 0) ? -1 : Bits.of(esr, 9, 5);
        }
        boolean store = (exceptionClass & ~1) == DATA && Bits.isSet(esr, VALID) && Bits.isSet(esr, WRITE);
        return store ? Bits.of(esr, 20, 16) : -1;
    }
}
