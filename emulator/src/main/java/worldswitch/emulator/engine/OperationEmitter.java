package worldswitch.emulator.engine;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.LLOAD;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V17;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import worldswitch.emulator.cpu.Cpu;

/**
 * Emits, for a row of the binding table, the subclass of {@link Operation} that calls its semantic method.
 *
 * <p>One small class a row, defined when the row is first met: the compiler sees a tiny method with one static call, which it
 * always inlines, whatever else the guest executes. A single method that switches over all rows would be too long for
 * HotSpot to compile well (docs/decisions.md).
 */
final class OperationEmitter {
    private static final String BASE = Type.getInternalName(Operation.class);
    private static final String NAME = BASE + "$Bound";
    private static final String CONSTRUCTOR = Type.getMethodDescriptor(
            Type.VOID_TYPE,
            Type.INT_TYPE,
            Type.getType(Binding.class),
            Type.BOOLEAN_TYPE,
            Type.getType(int[].class),
            Type.LONG_TYPE);
    private static final String EXECUTE = Type.getMethodDescriptor(Type.VOID_TYPE, Type.getType(Cpu.class));

    private OperationEmitter() {}

    /** The constructor of the subclass for a binding; it takes what {@link Operation}'s does. */
    static Constructor<? extends Operation> emit(Binding binding) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        writer.visit(V17, ACC_FINAL, NAME, null, BASE, null);
        emitConstructor(writer.visitMethod(0, "<init>", CONSTRUCTOR, null, null));
        emitExecute(writer.visitMethod(0, "execute", EXECUTE, null, null), binding);
        writer.visitEnd();
        return define(writer.toByteArray());
    }

    private static Constructor<? extends Operation> define(byte[] bytes) {
        try {
            return MethodHandles.lookup()
                    .defineHiddenClass(bytes, true)
                    .lookupClass()
                    .asSubclass(Operation.class)
                    .getDeclaredConstructor(int.class, Binding.class, boolean.class, int[].class, long.class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void emitConstructor(MethodVisitor code) {
        code.visitCode();
        code.visitVarInsn(ALOAD, 0);
        code.visitVarInsn(ILOAD, 1);
        code.visitVarInsn(ALOAD, 2);
        code.visitVarInsn(ILOAD, 3);
        code.visitVarInsn(ALOAD, 4);
        code.visitVarInsn(LLOAD, 5);
        code.visitMethodInsn(INVOKESPECIAL, BASE, "<init>", CONSTRUCTOR, false);
        code.visitInsn(RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private static void emitExecute(MethodVisitor code, Binding binding) {
        Method method = binding.method();
        Label end = new Label();
        code.visitCode();
        if (binding.usesVectors()) {
            VectorCheck.emit(code, end);
        }
        int arguments = 0;
        for (Class<?> parameter : method.getParameterTypes()) {
            if (parameter == Cpu.class) {
                code.visitVarInsn(ALOAD, 1);
            } else {
                code.visitVarInsn(ALOAD, 0);
                boolean wide = parameter == long.class;
                code.visitFieldInsn(GETFIELD, BASE, wide ? "immediate" : "a" + arguments++, wide ? "J" : "I");
            }
        }
        String owner = Type.getInternalName(method.getDeclaringClass());
        code.visitMethodInsn(INVOKESTATIC, owner, method.getName(), Type.getMethodDescriptor(method), false);
        code.visitLabel(end);
        code.visitInsn(RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
