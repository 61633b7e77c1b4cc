/** Which world ran when, in a picture of a given width. Knows the timeline; draws nothing. */
@NullMarked
package worldswitch.sessions.report.lanes;

import org.jspecify.annotations.NullMarked;
