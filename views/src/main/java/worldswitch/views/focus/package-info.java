/** The one place in a session that all panes show, and the way back to earlier ones. Knows no Swing. */
@NullMarked
package worldswitch.views.focus;

import org.jspecify.annotations.NullMarked;
