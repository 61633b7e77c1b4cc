package worldswitch.emulator.cpu.semantics.vector;

import worldswitch.emulator.cpu.Cpu;

/** What an instruction does with corresponding elements of its vectors. Instances have no state. */
@FunctionalInterface
interface ElementOperation {
    /**
     * The result for one element; what does not fit into it is dropped.
     *
     * @param cpu whose FPSR.QC says that a result was saturated
     * @param a the element of the first source, extended to 64 bits
     * @param b that of the second source, or an immediate
     * @param c that of the destination, as it was
     * @param size the size of a source element, of the smaller ones where they differ: a logarithm of bytes
     */
    long apply(Cpu cpu, long a, long b, long c, int size);
}
