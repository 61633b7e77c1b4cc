/**
 * The access rules: what an access to a system register or operation comes to at an exception level under the present
 * controls, and which fields decide. Knows the catalogue and the register file, not who asks.
 */
@NullMarked
package worldswitch.emulator.sysreg.access;

import org.jspecify.annotations.NullMarked;
