package worldswitch.emulator.cpu.semantics.oracle;

import java.lang.reflect.Method;
import worldswitch.emulator.cpu.Cpu;

/**
 * A semantic method with the arguments of one instruction.
 *
 * @param method the method
 * @param arguments its arguments; the first one, the processor, is yet to come
 */
record SemanticCall(Method method, Object[] arguments) {
    /** Calls it for a processor. */
    void execute(Cpu cpu) {
        arguments[0] = cpu;
        try {
            method.invoke(null, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(method.toString(), e);
        }
    }
}
