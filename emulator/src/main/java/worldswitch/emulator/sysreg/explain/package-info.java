/**
 * Answers what an access to a system register would come to, and why, without a machine. Knows the access rules; knows
 * no command line.
 */
@NullMarked
package worldswitch.emulator.sysreg.explain;

import org.jspecify.annotations.NullMarked;
