/**
 * What accesses other than MRS, MSR and SYS go by when they read control registers indirectly: fetches, loads, returns,
 * interrupts. Knows conditions and the register file, not who makes the access.
 */
@NullMarked
package worldswitch.emulator.sysreg.consultation;

import org.jspecify.annotations.NullMarked;
