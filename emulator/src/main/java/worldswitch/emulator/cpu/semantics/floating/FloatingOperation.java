package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;

/** What an instruction does with corresponding elements of its vectors. Instances have no state. */
@FunctionalInterface
interface FloatingOperation {
    /**
     * The result for one element.
     *
     * @param processor whose FPCR says how, and whose FPSR is told what happened
     * @param width the bits of an element
     * @param a the element of the first source
     * @param b that of the second source; 0 if there is none
     */
    long apply(Cpu processor, int width, long a, long b);
}
