/** A made-up session for the tests of the panes: deterministic, and rich enough to fill every pane. */
@NullMarked
package worldswitch.views.sample;

import org.jspecify.annotations.NullMarked;
