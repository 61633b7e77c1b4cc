/** Every system register, operation and field as a row of a table. Knows nothing of values. */
@NullMarked
package worldswitch.emulator.sysreg.catalogue;

import org.jspecify.annotations.NullMarked;
