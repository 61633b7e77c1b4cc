/**
 * Floating-point arithmetic as the shared pseudocode of the Arm ARM defines it (FPUnpack, FPRound, FPProcessNaNs and what
 * is built of them): every result exact, with its NaN and its exceptions.
 *
 * <p>Functions of bit patterns that read no more of a processor than FPCR and change no more of it than FPSR. A number of 16,
 * 32 or 64 bits stands in the low bits of a {@code long}, the rest of which is zero. Knows nothing of registers and
 * instructions; allocates nothing. There is one set of functions for all formats, in integer arithmetic; the classes named
 * after a precision take Java's own arithmetic where its result and its exceptions are provably the same.
 */
@NullMarked
package worldswitch.emulator.cpu.semantics.floating.arithmetic;

import org.jspecify.annotations.NullMarked;
