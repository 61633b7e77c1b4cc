package worldswitch.emulator.cpu.exception;

/** The exception classes that AArch64 state at EL0 to EL2 can report in ESR_ELx.EC (Arm ARM, ESR_EL2). */
public enum ExceptionClass {
    UNKNOWN(0x00),
    WFX(0x01),
    FLOATING_POINT(0x07),
    POINTER_AUTHENTICATION(0x09),
    BRANCH_TARGET(0x0d),
    ILLEGAL_STATE(0x0e),
    SUPERVISOR_CALL(0x15),
    HYPERVISOR_CALL(0x16),
    MONITOR_CALL(0x17),
    SYSTEM_REGISTER(0x18),
    ERET(0x1a),
    INSTRUCTION_ABORT_LOWER(0x20),
    INSTRUCTION_ABORT_SAME(0x21),
    PC_ALIGNMENT(0x22),
    DATA_ABORT_LOWER(0x24),
    DATA_ABORT_SAME(0x25),
    SP_ALIGNMENT(0x26),
    SERROR(0x2f),
    BREAKPOINT_LOWER(0x30),
    BREAKPOINT_SAME(0x31),
    SOFTWARE_STEP_LOWER(0x32),
    SOFTWARE_STEP_SAME(0x33),
    WATCHPOINT_LOWER(0x34),
    WATCHPOINT_SAME(0x35),
    BREAKPOINT_INSTRUCTION(0x3c);

    private static final int CLASS_SHIFT = 26;
    private static final long INSTRUCTION_LENGTH_32 = 1L << 25;

    private final int code;

    ExceptionClass(int code) {
        this.code = code;
    }

    /** The value of ESR_ELx.EC. */
    public int code() {
        return code;
    }

    /** ESR_ELx with this class and the given ISS. IL is always set: every A64 instruction has 32 bits. */
    public long syndrome(long iss) {
        return syndrome(code, iss);
    }

    /** ESR_ELx with a class by its number. */
    public static long syndrome(int code, long iss) {
        return (long) code << CLASS_SHIFT | INSTRUCTION_LENGTH_32 | iss;
    }
}
