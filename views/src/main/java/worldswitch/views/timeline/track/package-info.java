/** The tracks of a timeline: their events by time, and how each draws them at any zoom. */
@NullMarked
package worldswitch.views.timeline.track;

import org.jspecify.annotations.NullMarked;
