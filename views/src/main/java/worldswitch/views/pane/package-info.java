/** What a pane is, what it is shown, and how snapshots reach it without either thread waiting. Knows no particular pane. */
@NullMarked
package worldswitch.views.pane;

import org.jspecify.annotations.NullMarked;
