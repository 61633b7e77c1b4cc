/** Worlds, and how to tell which one runs. */
@NullMarked
package worldswitch.sessions.world;

import org.jspecify.annotations.NullMarked;
