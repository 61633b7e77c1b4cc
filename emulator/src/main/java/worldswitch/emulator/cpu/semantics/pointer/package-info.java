/**
 * What a pointer carries above its address: tags, and pointer authentication codes (FEAT_PAuth) with the instructions
 * that make, check and remove them. Knows the controls of the regime, not memory.
 */
@NullMarked
package worldswitch.emulator.cpu.semantics.pointer;

import org.jspecify.annotations.NullMarked;
