/**
 * The meaning of the A64 base integer instructions, written once, whichever engine runs them.
 *
 * <p>Each instruction is a small static method over the processor. The binding resource {@code engine/semantics.tsv} says
 * for every form of the instruction table which method it is and what the method gets; an engine decodes once, computes
 * the arguments, and calls. What the methods can rely on:
 *
 * <ol>
 *   <li><b>Registers are slots</b> of {@link worldswitch.emulator.cpu.Cpu#x}: 31 reads as zero and is never written, 32 is
 *       the stack pointer, 33 takes what is written to the zero register. Which of them register 31 is, the binding and
 *       the table know; a method never asks.
 *   <li><b>Immediates are decoded</b>: scaled, extended, shifted, expanded. They come in one {@code long} at most, behind
 *       five {@code int} at most.
 *   <li><b>A method is for one width.</b> A 32-bit result is written zero-extended. Where one method serves several sizes
 *       the size is a constant of the binding, and with a constant argument the compiler leaves only that case.
 *   <li><b>A fault changes nothing.</b> Accesses to memory throw the processor's abort before any register is written; a
 *       base register is written back only after the access. An instruction that is trapped notes that and returns.
 *   <li><b>Only branches know where execution goes on.</b> They set the next address whether taken or not; no other method
 *       looks at it.
 * </ol>
 *
 * <p>The concepts are packages: {@code integer} computes, {@code branch} branches, {@code memory} loads and stores,
 * {@code pointer} deals with tags and authentication codes. What an engine must see to itself: the check of
 * {@link worldswitch.emulator.cpu.semantics.branch.BranchTargets} where a branch lands, and clearing PSTATE.BTYPE.
 */
@NullMarked
package worldswitch.emulator.cpu.semantics;

import org.jspecify.annotations.NullMarked;
