package worldswitch.emulator.engine;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.exception.Exceptions;

/** A word that is no instruction of this machine. */
final class UndefinedOperation extends Operation {
    UndefinedOperation(int word) {
        super(word);
    }

    @Override
    void execute(Cpu cpu) {
        Exceptions.undefined(cpu);
    }
}
