/** The performance monitors: a cycle counter that counts retired instructions. */
@NullMarked
package worldswitch.emulator.pmu;

import org.jspecify.annotations.NullMarked;
