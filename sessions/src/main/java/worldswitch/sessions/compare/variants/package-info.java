/** The variants of a bundled session side by side, each run to its end. */
@NullMarked
package worldswitch.sessions.compare.variants;

import org.jspecify.annotations.NullMarked;
