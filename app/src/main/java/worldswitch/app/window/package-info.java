/** The main window: panes on docks, menus, tool bar, status bar; and the way to open it. */
@NullMarked
package worldswitch.app.window;

import org.jspecify.annotations.NullMarked;
