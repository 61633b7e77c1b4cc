/** Memory of a snapshot as an exception level sees it. Knows snapshots and walks, and no running machine. */
@NullMarked
package worldswitch.sessions.address;

import org.jspecify.annotations.NullMarked;
