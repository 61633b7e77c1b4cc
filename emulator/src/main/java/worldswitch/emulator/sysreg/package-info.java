/**
 * The system registers at work: the access rules, the register file with its direct and effective values, and the
 * synchronisation model. Knows no instruction and no device.
 */
@NullMarked
package worldswitch.emulator.sysreg;

import org.jspecify.annotations.NullMarked;
