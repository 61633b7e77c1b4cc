/**
 * What instructions do with vectors of integers, with the elements of vectors, and with whole vector registers. A vector
 * is two doublewords of {@link worldswitch.emulator.cpu.Cpu#v}; a result of 64 bits clears the other half. That the
 * instruction is not trapped the engine has seen to.
 */
@NullMarked
package worldswitch.emulator.cpu.semantics.vector;

import org.jspecify.annotations.NullMarked;
