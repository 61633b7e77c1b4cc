/**
 * The meaning of the floating-point instructions, scalar and vector: a static method for each, working on the vector
 * registers, and for comparisons and conversions on the condition flags and the general registers.
 *
 * <p>One method serves every size and shape. The size is that of an element, 16, 32 or 64 bits. The shape is 0 for the
 * elements of 64 bits, 1 for those of 128 bits, 2 for one element: a scalar. Whatever lies above is set to zero. What the
 * operations are is in {@code arithmetic}. Knows neither memory nor system registers.
 */
@NullMarked
package worldswitch.emulator.cpu.semantics.floating;

import org.jspecify.annotations.NullMarked;
