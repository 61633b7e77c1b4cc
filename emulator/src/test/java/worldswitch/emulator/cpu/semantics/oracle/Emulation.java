package worldswitch.emulator.cpu.semantics.oracle;

import java.util.List;
import java.util.Objects;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.FlatMemory;
import worldswitch.emulator.isa.Instruction;
import worldswitch.emulator.isa.InstructionSet;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.time.VirtualTime;

/** Executes single steps with the semantics under test. */
final class Emulation {
    private static final int CLREX = 0xd503_3f5f;
    private static final int LENGTH = 4;

    private final Cpu cpu = new Cpu(0, new VirtualTime());
    private final FlatMemory memory = new FlatMemory(cpu.abort, SingleStep.WINDOW, ProcessorState.WINDOW_SIZE);

    Emulation() {
        cpu.memory = memory;
        cpu.registers.set(Catalogue.index("SCTLR_EL2"), 0);
    }

    /** The states that a step leads to, each from one of the given. */
    List<ProcessorState> run(SingleStep step, List<ProcessorState> states) {
        SemanticCall call = step.binding().call(step.word());
        return states.stream().map(from -> run(step, call, from)).toList();
    }

    private ProcessorState run(SingleStep step, SemanticCall call, ProcessorState from) {
        load(from);
        before(step.before());
        cpu.pc = SingleStep.ADDRESS;
        cpu.nextPc = cpu.pc + LENGTH;
        call.execute(cpu);
        return save();
    }

    private void before(int word) {
        if (word == CLREX) {
            cpu.monitor.clear();
        } else if (word != SingleStep.NOP) {
            Instruction instruction = Objects.requireNonNull(InstructionSet.A64.decode(word));
            SingleStep.binding(instruction.form().name()).call(word).execute(cpu);
        }
    }

    private void load(ProcessorState state) {
        state.enter(cpu);
        System.arraycopy(state.window, 0, memory.content(), 0, state.window.length);
    }

    private ProcessorState save() {
        ProcessorState state = ProcessorState.of(cpu);
        state.registers[ProcessorState.WENT] = cpu.nextPc - cpu.pc;
        System.arraycopy(memory.content(), 0, state.window, 0, state.window.length);
        return state;
    }
}
