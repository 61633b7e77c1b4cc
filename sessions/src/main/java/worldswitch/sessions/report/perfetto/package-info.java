/** Reports as a trace for Perfetto and other readers of the Trace Event Format. Knows the timeline. */
@NullMarked
package worldswitch.sessions.report.perfetto;

import org.jspecify.annotations.NullMarked;
