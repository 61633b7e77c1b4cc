/** The first difference of two machines that ought to run alike: at which instruction it shows, and in what. */
@NullMarked
package worldswitch.sessions.compare.search;

import org.jspecify.annotations.NullMarked;
