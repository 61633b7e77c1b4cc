/** What the user can ask for, by menu, tool bar or key, as a table. */
@NullMarked
package worldswitch.app.action;

import org.jspecify.annotations.NullMarked;
