/**
 * The container of a saved session: a strict reader and a deterministic writer of ZIP files. Knows nothing of what the
 * entries mean.
 */
@NullMarked
package worldswitch.sessions.archive.zip;

import org.jspecify.annotations.NullMarked;
