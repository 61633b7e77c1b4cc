/** Rows of numbers in columns that only grow, and immutable views of them. Knows nothing of what is recorded. */
@NullMarked
package worldswitch.sessions.column;

import org.jspecify.annotations.NullMarked;
