package worldswitch.emulator.cpu.semantics.integer;

import worldswitch.emulator.cpu.Cpu;

/** Shifts by a register, of which only the low five or six bits count. */
public final class Shifts {
    private Shifts() {}

    /** LSLV, 64-bit. */
    public static void lslv64(Cpu cpu, int d, int n, int m) {
        cpu.x[d] = cpu.x[n] << cpu.x[m];
    }

    /** LSRV, 64-bit. */
    public static void lsrv64(Cpu cpu, int d, int n, int m) {
        cpu.x[d] = cpu.x[n] >>> cpu.x[m];
    }

    /** ASRV, 64-bit. */
    public static void asrv64(Cpu cpu, int d, int n, int m) {
        cpu.x[d] = cpu.x[n] >> cpu.x[m];
    }

    /** RORV, 64-bit. */
    public static void rorv64(Cpu cpu, int d, int n, int m) {
        cpu.x[d] = Long.rotateRight(cpu.x[n], (int) cpu.x[m]);
    }

    /** LSLV, 32-bit. */
    public static void lslv32(Cpu cpu, int d, int n, int m) {
        cpu.x[d] = Integer.toUnsignedLong((int) cpu.x[n] << cpu.x[m]);
    }

    /** LSRV, 32-bit. */
    public static void lsrv32(Cpu cpu, int d, int n, int m) {
        cpu.x[d] = Integer.toUnsignedLong((int) cpu.x[n] >>> cpu.x[m]);
    }

    /** ASRV, 32-bit. */
    public static void asrv32(Cpu cpu, int d, int n, int m) {
        cpu.x[d] = Integer.toUnsignedLong((int) cpu.x[n] >> cpu.x[m]);
    }

    /** RORV, 32-bit. */
    public static void rorv32(Cpu cpu, int d, int n, int m) {
        cpu.x[d] = Integer.toUnsignedLong(Integer.rotateRight((int) cpu.x[n], (int) cpu.x[m]));
    }
}
