package worldswitch.sessions.run;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.isa.Instruction;
import worldswitch.emulator.isa.InstructionSet;
import worldswitch.emulator.machine.Machine;
import worldswitch.emulator.machine.MachineState;
import worldswitch.emulator.memory.BusFault;
import worldswitch.emulator.memory.MemoryImage;
import worldswitch.emulator.mmu.GuestAbort;

/**
 * A look at the instruction that comes next. Translating its address may fill TLBs and mark tables as accessed, before an
 * interrupt perhaps comes first: the machine is put back to what it was.
 */
final class NextInstruction {
    private static final int WORD = 4;

    private NextInstruction() {}

    /** The one that comes next on the processor whose turn it is; null if it cannot be fetched. */
    static @Nullable Instruction of(Machine machine) {
        MachineState state = machine.save();
        MemoryImage memory = machine.memory().snapshot();
        Cpu cpu = machine.current();
        try {
            long address = cpu.memory.fetch(cpu.pc());
            return InstructionSet.A64.decode((int) machine.memory().content(address, WORD));
        } catch (GuestAbort | BusFault e) {
            return null;
        } finally {
            machine.memory().restore(memory);
            machine.restore(state);
        }
    }
}
