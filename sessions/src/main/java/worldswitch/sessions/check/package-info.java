/** Expectations judged: what a bundled session says must be seen, held against what a run recorded. */
@NullMarked
package worldswitch.sessions.check;

import org.jspecify.annotations.NullMarked;
