package worldswitch.sessions.run.input;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.ProcessState;
import worldswitch.emulator.machine.Machine;

/**
 * Makes what a debugger asks for happen. One that this machine has no place for, as a saved session may hold, changes
 * nothing.
 */
final class Changes {
    private Changes() {}

    static void make(Machine machine, Input input) {
        if (input.target() instanceof Target.Memory memory) {
            if (machine.memory().isRam(memory.physical(), input.bytes().length)) {
                machine.memory().load(memory.physical(), input.bytes());
            }
        } else if (input.target() instanceof Target.PowerKey) {
            machine.pressPowerKey();
        } else {
            change(machine, input);
        }
    }

    private static void change(Machine machine, Input input) {
        int number = input.target().cpu();
        if (number >= machine.cpus().size()) {
            return;
        }
        if (input.target() instanceof Target.SystemError) {
            machine.systemError(number, input.number(0));
            return;
        }
        Cpu cpu = machine.cpus().get(number);
        if (input.target() instanceof Target.Vector vector) {
            vector(cpu, 2 * vector.register(), input);
        }
        change(cpu, input.target(), input.number(0));
        cpu.contextChanged();
    }

    private static void vector(Cpu cpu, int low, Input input) {
        if (cpu.registers.features().has("FEAT_FP")) {
            cpu.v[low] = input.number(0);
            cpu.v[low + 1] = input.number(Long.BYTES);
        }
    }

    private static void change(Cpu cpu, Target target, long value) {
        if (target instanceof Target.General general) {
            cpu.x[general.register() == Target.STACK_POINTER ? Cpu.SP : general.register()] = value;
        } else if (target instanceof Target.Pc) {
            cpu.pc = value;
        } else if (target instanceof Target.State) {
            ProcessState.restore(cpu, value);
        } else if (target instanceof Target.Register register) {
            cpu.registers.write(register.register(), value);
        }
    }
}
