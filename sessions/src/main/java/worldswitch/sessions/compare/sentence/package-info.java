/** What came of a run, in a sentence made of what was recorded. */
@NullMarked
package worldswitch.sessions.compare.sentence;

import org.jspecify.annotations.NullMarked;
