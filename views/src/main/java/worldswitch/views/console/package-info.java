/** What the guest prints, and what is typed to it. */
@NullMarked
package worldswitch.views.console;

import org.jspecify.annotations.NullMarked;
