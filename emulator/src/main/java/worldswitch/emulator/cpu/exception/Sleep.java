package worldswitch.emulator.cpu.exception;

import worldswitch.emulator.cpu.Cpu;

/**
 * The wait of WFI and of WFE, and what ends it.
 *
 * <p>WFI waits for an interrupt that is pending, masked or not; WFE for the event register, or an interrupt that is not masked
 * (Arm ARM D1.6, "Mechanisms for entering a low-power state").
 */
public final class Sleep {
    private Sleep() {}

    /** WFI: the processor waits for an interrupt. */
    public static void untilInterrupt(Cpu cpu) {
        cpu.asleep = true;
        cpu.attend();
    }

    /** WFE: the processor waits for an event. */
    public static void untilEvent(Cpu cpu) {
        cpu.waitsForEvent = true;
        untilInterrupt(cpu);
    }

    /** Ends the wait if what the processor waits for is there. */
    public static void look(Cpu cpu) {
        if (cpu.asleep && (cpu.waitsForEvent ? cpu.event || Interrupts.canBeTaken(cpu) : Interrupts.wakes(cpu))) {
            end(cpu);
        }
    }

    /** Ends the wait, if there is one. */
    public static void end(Cpu cpu) {
        cpu.asleep = false;
        cpu.waitsForEvent = false;
    }
}
