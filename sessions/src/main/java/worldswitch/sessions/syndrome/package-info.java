/**
 * What the syndrome of an exception says, in the terms of the architecture and of KVM: the class, the access, the register, the
 * fault, the function called. Knows numbers alone.
 */
@NullMarked
package worldswitch.sessions.syndrome;

import org.jspecify.annotations.NullMarked;
