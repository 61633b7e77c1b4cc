/** What the window remembers from one run to the next. */
@NullMarked
package worldswitch.app.settings;

import org.jspecify.annotations.NullMarked;
