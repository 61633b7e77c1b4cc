/** Places and differences as JSON, for every kind of comparison. */
@NullMarked
package worldswitch.sessions.compare.json;

import org.jspecify.annotations.NullMarked;
