/** Two runs of whatever programs, side by side: where they first part. */
@NullMarked
package worldswitch.sessions.compare.pair;

import org.jspecify.annotations.NullMarked;
