package worldswitch.sessions.run.watch;

import worldswitch.emulator.event.CpuView;

/**
 * Where a command found the machine: what waits at that instruction has been told already, and is not met by going on.
 *
 * @param cpu the processor
 * @param pc its present instruction
 * @param instructions the instruction count
 */
public record Start(int cpu, long pc, long instructions) {
    /** The start of a run that nobody has looked at yet. */
    public static final Start NONE = new Start(-1, 0, 0);

    /** Where a processor stands now. */
    public static Start of(CpuView cpu) {
        return new Start(cpu.id(), cpu.pc(), cpu.instructions());
    }

    /** Whether a processor has not moved since. */
    public boolean isHere(CpuView now) {
        return now.id() == cpu && now.pc() == pc && now.instructions() == instructions;
    }
}
