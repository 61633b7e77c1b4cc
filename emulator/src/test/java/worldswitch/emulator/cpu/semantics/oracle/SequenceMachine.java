package worldswitch.emulator.cpu.semantics.oracle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.Machine;
import worldswitch.emulator.machine.TestProgram;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/** Executes sequences on a whole machine, whose memory is mapped as Normal memory. */
final class SequenceMachine {
    private static final String START = """
            _start:  msr cptr_el2, xzr
                     ldr x0, =0x40108000
                     msr vbar_el2, x0
                     adr x0, table
                     msr ttbr0_el2, x0
                     mov x0, #0xff
                     msr mair_el2, x0
                     ldr x0, =0x80823519
                     msr tcr_el2, x0
                     ldr x0, =0x30c5183d
                     msr sctlr_el2, x0
                     isb
                     b .
                     .balign 4096
            table:   .quad 0, 0x40000701
                     .space 4080
            """;
    private static final int PREPARATION = 1000;
    /** Where an exception goes. */
    private static final long VECTOR = 0x4010_8200L;

    private final Machine machine = TestProgram.of(START).machine;
    private final Cpu cpu = machine.cpus().get(0);

    SequenceMachine() {
        machine.run(PREPARATION);
        machine.setBreakpoints(Sequence.END, VECTOR);
        machine.observe(new MachineObserver() {
            @Override
            public void breakpointReached(CpuView cpu) {
                machine.requestStop();
            }
        });
    }

    /** The states that a sequence leads to, each from one of the given. */
    List<ProcessorState> run(Sequence sequence, List<ProcessorState> states) {
        return repeat(sequence, states, 0);
    }

    /** The same after the sequence was executed so many times from the first state. */
    List<ProcessorState> repeat(Sequence sequence, List<ProcessorState> states, int repetitions) {
        int[] block = sequence.block();
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * block.length).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(block).forEach(bytes::putInt);
        machine.memory().load(Sequence.ADDRESS, bytes.array());
        for (int i = 0; i < repetitions; i++) {
            run(states.get(0));
        }
        return states.stream().map(this::run).toList();
    }

    private ProcessorState run(ProcessorState from) {
        machine.memory().load(Sequence.WINDOW, from.window);
        from.enter(cpu);
        cpu.monitor.clear();
        cpu.pc = Sequence.ADDRESS;
        cpu.stretch = Sequence.ADDRESS;
        cpu.contextChanged();
        machine.run(machine.time().instructions() + PREPARATION);
        if (cpu.pc != Sequence.END) {
            throw new IllegalStateException("ESR_EL2=0x%x at 0x%x"
                    .formatted(
                            cpu.registers.direct(Catalogue.index("ESR_EL2")),
                            cpu.registers.direct(Catalogue.index("ELR_EL2"))));
        }
        return save();
    }

    private ProcessorState save() {
        ProcessorState state = ProcessorState.of(cpu);
        for (int i = 0; i < state.window.length; i++) {
            state.window[i] = (byte) machine.memory().read(Sequence.WINDOW + i, 1);
        }
        return state;
    }
}
