/** The generic timers: physical, virtual, and the two of EL2, on virtual time. */
@NullMarked
package worldswitch.emulator.timer;

import org.jspecify.annotations.NullMarked;
