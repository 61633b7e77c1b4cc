/**
 * What a run is after: an event, an address, a write. An aim watches for it and asks for a stop; it does not run
 * anything.
 */
@NullMarked
package worldswitch.sessions.run.aim;

import org.jspecify.annotations.NullMarked;
