package worldswitch.emulator.event;

/**
 * One processing element as an observer may look at it in a callback: its state at the instruction being executed.
 *
 * <p>Valid only during the callback, on the machine's thread.
 */
public interface CpuView {
    /** The number of the processor, from 0. */
    int id();

    /** Instructions retired by the machine before the present one. */
    long instructions();

    /** The address of the present instruction. */
    long pc();

    /** The present exception level, 0 to 2. */
    int el();

    /** A general register: 0 to 30, or 31 for the present stack pointer. */
    long general(int register);

    /** Half of a vector register: the low doubleword of Vn is 2n, the high one 2n+1. A processor without them has zeroes. */
    default long vector(int half) {
        return 0;
    }

    /** PSTATE in the layout of SPSR_ELx. */
    long pstate();

    /** The value that a direct read of a system register would return, by catalogue index. */
    long direct(int register);

    /** The value that indirect reads of a system register see, by catalogue index. */
    long effective(int register);
}
