/** What the window saves without being asked, so that nothing is lost when it does not end in order. Knows no window. */
@NullMarked
package worldswitch.app.autosave;

import org.jspecify.annotations.NullMarked;
