package worldswitch.emulator.engine;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.IFNE;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.system.VectorAccess;

/**
 * Emits what stands before a floating-point or SIMD instruction: unless such instructions are known to be enabled, the
 * access rules are asked, and where they trap it the instruction is left out. The processor is local variable 1.
 */
final class VectorCheck {
    private static final String CPU = Type.getInternalName(Cpu.class);
    private static final String TRAPPED = Type.getMethodDescriptor(Type.BOOLEAN_TYPE, Type.getType(Cpu.class));

    private VectorCheck() {}

    /** Emits the check; a trapped instruction goes on at a label. */
    static void emit(MethodVisitor code, Label trapped) {
        Label enabled = new Label();
        code.visitVarInsn(ALOAD, 1);
        code.visitFieldInsn(GETFIELD, CPU, "vectorsEnabled", "Z");
        code.visitJumpInsn(IFNE, enabled);
        code.visitVarInsn(ALOAD, 1);
        code.visitMethodInsn(INVOKESTATIC, Type.getInternalName(VectorAccess.class), "trapped", TRAPPED, false);
        code.visitJumpInsn(IFNE, trapped);
        code.visitLabel(enabled);
    }
}
