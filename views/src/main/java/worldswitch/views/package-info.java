/** The panes of the window: each shows what a session publishes, and none ever touches a running machine. */
@NullMarked
package worldswitch.views;

import org.jspecify.annotations.NullMarked;
