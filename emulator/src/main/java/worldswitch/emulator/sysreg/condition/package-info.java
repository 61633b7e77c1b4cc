/** Conditions on control fields: what a rule's {@code when} says, and fields packed side by side to try them on. */
@NullMarked
package worldswitch.emulator.sysreg.condition;

import org.jspecify.annotations.NullMarked;
