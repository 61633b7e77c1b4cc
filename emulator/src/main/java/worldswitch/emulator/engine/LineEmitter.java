package worldswitch.emulator.engine;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.LADD;
import static org.objectweb.asm.Opcodes.LLOAD;
import static org.objectweb.asm.Opcodes.LSTORE;
import static org.objectweb.asm.Opcodes.PUTFIELD;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V17;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import worldswitch.emulator.cpu.Cpu;

/**
 * Fuses operations into a {@link Line}: a method that calls their semantic methods one after the other, with their
 * arguments as constants, for the compiler to inline and fold.
 *
 * <p>Between two calls it moves {@link Cpu#pc} on, and after an operation that reaches beyond registers it looks whether
 * the line is to end there.
 */
final class LineEmitter {
    private static final String BASE = Type.getInternalName(Line.class);
    private static final String NAME = BASE + "$Fused";
    private static final String CPU = Type.getInternalName(Cpu.class);
    private static final String EXECUTE = Type.getMethodDescriptor(Type.VOID_TYPE, Type.getType(Cpu.class));
    private static final String CONSTRUCTOR = "(I)V";
    /** Semantics in these packages touch nothing but registers and flags, so that none of them calls attend. */
    private static final List<String> SELF_CONTAINED = List.of(
            "worldswitch.emulator.cpu.semantics.integer",
            "worldswitch.emulator.cpu.semantics.branch",
            "worldswitch.emulator.cpu.semantics.vector",
            "worldswitch.emulator.cpu.semantics.cryptography",
            "worldswitch.emulator.cpu.semantics.floating");

    private LineEmitter() {}

    /** The line of these operations; each has a binding. */
    static Line emit(List<Operation> operations) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        writer.visit(V17, ACC_FINAL, NAME, null, BASE, null);
        emitConstructor(writer.visitMethod(0, "<init>", CONSTRUCTOR, null, null));
        emitExecute(writer.visitMethod(0, "execute", EXECUTE, null, null), operations);
        writer.visitEnd();
        try {
            return MethodHandles.lookup()
                    .defineHiddenClass(writer.toByteArray(), true)
                    .lookupClass()
                    .asSubclass(Line.class)
                    .getDeclaredConstructor(int.class)
                    .newInstance(operations.size());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void emitConstructor(MethodVisitor code) {
        code.visitCode();
        code.visitVarInsn(ALOAD, 0);
        code.visitVarInsn(ILOAD, 1);
        code.visitMethodInsn(INVOKESPECIAL, BASE, "<init>", CONSTRUCTOR, false);
        code.visitInsn(RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private static void emitExecute(MethodVisitor code, List<Operation> operations) {
        Label end = new Label();
        code.visitCode();
        code.visitVarInsn(ALOAD, 1);
        code.visitFieldInsn(GETFIELD, CPU, "pc", "J");
        code.visitVarInsn(LSTORE, 2);
        for (int i = 0; i < operations.size(); i++) {
            if (i > 0) {
                emitAddress(code, 4L * i);
            }
            Operation operation = operations.get(i);
            if (Objects.requireNonNull(operation.binding).usesVectors()) {
                VectorCheck.emit(code, end);
            }
            emitCall(code, operation);
            if (i < operations.size() - 1 && !isSelfContained(operation)) {
                code.visitVarInsn(ALOAD, 1);
                code.visitFieldInsn(GETFIELD, CPU, "lineEnd", "I");
                code.visitJumpInsn(IFEQ, end);
            }
        }
        code.visitLabel(end);
        code.visitInsn(RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private static void emitAddress(MethodVisitor code, long offset) {
        code.visitVarInsn(ALOAD, 1);
        code.visitVarInsn(LLOAD, 2);
        code.visitLdcInsn(offset);
        code.visitInsn(LADD);
        code.visitFieldInsn(PUTFIELD, CPU, "pc", "J");
    }

    private static void emitCall(MethodVisitor code, Operation operation) {
        Method method = Objects.requireNonNull(operation.binding).method();
        int place = 0;
        for (Class<?> parameter : method.getParameterTypes()) {
            if (parameter == Cpu.class) {
                code.visitVarInsn(ALOAD, 1);
            } else if (parameter == long.class) {
                code.visitLdcInsn(operation.immediate);
            } else {
                code.visitLdcInsn(operation.argument(place++));
            }
        }
        String owner = Type.getInternalName(method.getDeclaringClass());
        code.visitMethodInsn(INVOKESTATIC, owner, method.getName(), Type.getMethodDescriptor(method), false);
    }

    private static boolean isSelfContained(Operation operation) {
        Class<?> owner = Objects.requireNonNull(operation.binding).method().getDeclaringClass();
        return SELF_CONTAINED.contains(owner.getPackageName());
    }
}
