package worldswitch.emulator.cpu.semantics.branch;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.Condition;
import worldswitch.emulator.cpu.semantics.pointer.PointerLayout;

/** Branches; each sets {@link Cpu#nextPc}, whether it is taken or not. */
public final class Branches {
    /** The register that receives the return address. */
    static final int LINK = 30;

    private static final int LENGTH = 4;

    private Branches() {}

    /** B. */
    public static void b(Cpu cpu, long offset) {
        cpu.nextPc = cpu.pc + offset;
    }

    /** BL. */
    public static void bl(Cpu cpu, long offset) {
        cpu.x[LINK] = cpu.pc + LENGTH;
        cpu.nextPc = cpu.pc + offset;
    }

    /** B.cond. */
    public static void conditional(Cpu cpu, int condition, long offset) {
        branchIf(cpu, Condition.holds(condition, cpu.nzcv), offset);
    }

    /** CBZ, 64-bit. */
    public static void cbz64(Cpu cpu, int t, long offset) {
        branchIf(cpu, cpu.x[t] == 0, offset);
    }

    /** CBZ, 32-bit. */
    public static void cbz32(Cpu cpu, int t, long offset) {
        branchIf(cpu, (int) cpu.x[t] == 0, offset);
    }

    /** CBNZ, 64-bit. */
    public static void cbnz64(Cpu cpu, int t, long offset) {
        branchIf(cpu, cpu.x[t] != 0, offset);
    }

    /** CBNZ, 32-bit. */
    public static void cbnz32(Cpu cpu, int t, long offset) {
        branchIf(cpu, (int) cpu.x[t] != 0, offset);
    }

    /** TBZ. */
    public static void tbz(Cpu cpu, int t, int bit, long offset) {
        branchIf(cpu, (cpu.x[t] >>> bit & 1) == 0, offset);
    }

    /** TBNZ. */
    public static void tbnz(Cpu cpu, int t, int bit, long offset) {
        branchIf(cpu, (cpu.x[t] >>> bit & 1) != 0, offset);
    }

    /** BR. */
    public static void br(Cpu cpu, int n) {
        jump(cpu, n, cpu.x[n]);
    }

    /** BLR. */
    public static void blr(Cpu cpu, int n) {
        call(cpu, cpu.x[n]);
    }

    /** RET. */
    public static void ret(Cpu cpu, int n) {
        to(cpu, cpu.x[n]);
    }

    /** A branch by register {@code n}, which is not a call. */
    static void jump(Cpu cpu, int n, long target) {
        to(cpu, target);
        cpu.btype = BranchTargets.ofJump(cpu, n);
    }

    /** A call by register. */
    static void call(Cpu cpu, long target) {
        cpu.x[LINK] = cpu.pc + LENGTH;
        to(cpu, target);
        cpu.btype = BranchTargets.ofCall(cpu);
    }

    /** A branch to an address that comes from a register. */
    static void to(Cpu cpu, long target) {
        cpu.nextPc = PointerLayout.branchAddress(cpu, target);
    }

    private static void branchIf(Cpu cpu, boolean taken, long offset) {
        cpu.nextPc = cpu.pc + (taken ? offset : LENGTH);
    }
}
