/**
 * A run at one moment, whole: to be gone back to, or saved and begun from again. Knows what is kept, not who runs.
 */
@NullMarked
package worldswitch.sessions.run.checkpoint;

import org.jspecify.annotations.NullMarked;
