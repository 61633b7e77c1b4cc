package worldswitch.emulator.cpu.semantics.floating.arithmetic;

import worldswitch.emulator.cpu.Cpu;

/** The exceptions that FPSR collects. None is ever trapped: the trap enables of FPCR are not implemented. */
final class Status {
    /** FPSR.IOC: an operation without a meaning. */
    static final int INVALID_OPERATION = 1;
    /** FPSR.DZC: an exact infinity from finite operands. */
    static final int DIVIDE_BY_ZERO = 1 << 1;
    /** FPSR.OFC. */
    static final int OVERFLOW = 1 << 2;
    /** FPSR.UFC. */
    static final int UNDERFLOW = 1 << 3;
    /** FPSR.IXC. */
    static final int INEXACT = 1 << 4;
    /** FPSR.IDC: a denormal operand taken as zero. */
    static final int INPUT_DENORMAL = 1 << 7;

    private Status() {}

    /** Notes exceptions. */
    static void raise(Cpu cpu, int exceptions) {
        cpu.fpsr |= exceptions;
    }
}
