/** What a machine tells its observer. Knows the register catalogue, and nothing of who emits or who listens. */
@NullMarked
package worldswitch.emulator.event;

import org.jspecify.annotations.NullMarked;
