package worldswitch.emulator.pmu;

/** The events that are counted, by their numbers (Arm ARM, "PMU events and event numbers"), in PMEVTYPERn_EL0.evtCount. */
final class Event {
    /** SW_INCR: a write of PMSWINC_EL0 with the counter's bit set. */
    static final int SOFTWARE_INCREMENT = 0x00;
    /** INST_RETIRED: an instruction has been executed. */
    static final int INSTRUCTION_RETIRED = 0x08;
    /** EXC_TAKEN: an exception was taken; counted at the exception level that it was taken from. */
    static final int EXCEPTION_TAKEN = 0x09;
    /** EXC_RETURN: an exception return was executed; counted at the exception level that it was executed at. */
    static final int EXCEPTION_RETURN = 0x0a;
    /** CPU_CYCLES: the machine retires one instruction a cycle. */
    static final int CYCLES = 0x11;
    /** CHAIN: the counter below, whose number is even, has overflowed. */
    static final int CHAIN = 0x1e;

    private Event() {}

    /** Whether an event comes with each instruction. */
    static boolean isOfInstructions(int event) {
        return event == INSTRUCTION_RETIRED || event == CYCLES;
    }

    /** Whether an event comes with exceptions. */
    static boolean isOfExceptions(int event) {
        return event == EXCEPTION_TAKEN || event == EXCEPTION_RETURN;
    }
}
