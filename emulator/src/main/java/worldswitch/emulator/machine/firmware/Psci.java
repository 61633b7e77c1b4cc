package worldswitch.emulator.machine.firmware;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.Firmware;

/**
 * The Power State Coordination Interface 1.1 (Arm DEN 0022), and the two calls that tell the SMC Calling Convention's version.
 *
 * <p>Function identifiers of the 32-bit convention take the lower halves of their arguments. CPU_SUSPEND waits for an
 * interrupt, since there is no deeper sleep. An unknown function answers NOT_SUPPORTED.
 */
public final class Psci implements Firmware {
    private static final int SMCCC_VERSION = 0x8000_0000;
    private static final int SMCCC_ARCH_FEATURES = 0x8000_0001;
    private static final int VERSION = 0x8400_0000;
    private static final int CPU_SUSPEND = 0x8400_0001;
    private static final int CPU_OFF = 0x8400_0002;
    private static final int CPU_ON = 0x8400_0003;
    private static final int AFFINITY_INFO = 0x8400_0004;
    private static final int MIGRATE_INFO_TYPE = 0x8400_0006;
    private static final int SYSTEM_OFF = 0x8400_0008;
    private static final int SYSTEM_RESET = 0x8400_0009;
    private static final int FEATURES = 0x8400_000a;
    /** The bit that tells the 64-bit convention. */
    private static final int WIDE = 0x4000_0000;

    private static final long ONE_POINT_ONE = 1 << 16 | 1;
    private static final long SUCCESS = 0;
    private static final long NOT_SUPPORTED = -1;
    private static final long INVALID_PARAMETERS = -2;
    private static final long ALREADY_ON = -4;
    private static final long INVALID_ADDRESS = -9;
    private static final long IS_ON = 0;
    private static final long IS_OFF = 1;
    private static final long NO_MIGRATION_NEEDED = 2;
    private static final long LOWER_HALF = 0xffff_ffffL;
    /** The bits of a power state that CPU_SUSPEND knows nothing of. */
    private static final long UNKNOWN_STATES = 0xfffe_0000L;

    private final Power power;
    private final boolean byHypervisorCall;

    /**
     * Makes the firmware of a machine.
     *
     * @param byHypervisorCall whether it is called by HVC, for want of EL2, and not by SMC
     */
    public Psci(Power power, boolean byHypervisorCall) {
        this.power = power;
        this.byHypervisorCall = byHypervisorCall;
    }

    @Override
    public boolean answersHypervisorCalls() {
        return byHypervisorCall;
    }

    @Override
    public boolean call(Cpu cpu) {
        int function = (int) cpu.x[0];
        boolean wide = (function & WIDE) != 0;
        long mask = wide ? -1 : LOWER_HALF;
        cpu.x[0] = answer(cpu, function, cpu.x[1] & mask, cpu.x[2] & mask, cpu.x[3] & mask);
        return true;
    }

    private long answer(Cpu cpu, int function, long first, long second, long third) {
        return switch (function) {
            case VERSION, SMCCC_VERSION -> ONE_POINT_ONE;
            case SMCCC_ARCH_FEATURES -> isConvention((int) first) ? SUCCESS : NOT_SUPPORTED;
            case FEATURES -> isKnown((int) first) ? SUCCESS : NOT_SUPPORTED;
            case MIGRATE_INFO_TYPE -> NO_MIGRATION_NEEDED;
            case CPU_ON, CPU_ON | WIDE -> on(first, second, third);
            case AFFINITY_INFO, AFFINITY_INFO | WIDE -> affinity(first, second);
            case CPU_SUSPEND, CPU_SUSPEND | WIDE -> suspend(cpu, first);
            case CPU_OFF -> stop(cpu);
            case SYSTEM_OFF -> off();
            case SYSTEM_RESET -> reset();
            default -> NOT_SUPPORTED;
        };
    }

    private static boolean isConvention(int function) {
        return function == SMCCC_VERSION || function == SMCCC_ARCH_FEATURES;
    }

    private static boolean isKnown(int function) {
        return switch (function) {
            case VERSION,
                    SMCCC_VERSION,
                    FEATURES,
                    MIGRATE_INFO_TYPE,
                    CPU_ON,
                    CPU_ON | WIDE,
                    AFFINITY_INFO,
                    AFFINITY_INFO | WIDE,
                    CPU_SUSPEND,
                    CPU_SUSPEND | WIDE,
                    CPU_OFF,
                    SYSTEM_OFF,
                    SYSTEM_RESET -> true;
            default -> false;
        };
    }

    private long on(long target, long entry, long argument) {
        if (!exists(target)) {
            return INVALID_PARAMETERS;
        }
        if ((entry & 3) != 0) {
            return INVALID_ADDRESS;
        }
        if (power.isOn((int) target)) {
            return ALREADY_ON;
        }
        power.start((int) target, entry, argument);
        return SUCCESS;
    }

    private long affinity(long target, long level) {
        if (!exists(target) || level > 3) {
            return INVALID_PARAMETERS;
        }
        return level > 0 || power.isOn((int) target) ? IS_ON : IS_OFF;
    }

    private boolean exists(long affinity) {
        return affinity >= 0 && affinity < power.processors();
    }

    private static long suspend(Cpu cpu, long state) {
        if ((state & UNKNOWN_STATES) != 0) {
            return INVALID_PARAMETERS;
        }
        cpu.asleep = true;
        cpu.attend();
        return SUCCESS;
    }

    private long stop(Cpu cpu) {
        power.stop(cpu.id());
        return SUCCESS;
    }

    private long off() {
        power.off();
        return SUCCESS;
    }

    private long reset() {
        power.reset();
        return SUCCESS;
    }
}
