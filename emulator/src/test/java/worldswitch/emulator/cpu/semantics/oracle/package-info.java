/**
 * Differential tests of the instruction semantics: random instructions in random states, executed here and by QEMU. The
 * results of one campaign are kept as hashes, so that the comparison can be repeated where QEMU is not installed.
 */
@NullMarked
package worldswitch.emulator.cpu.semantics.oracle;

import org.jspecify.annotations.NullMarked;
