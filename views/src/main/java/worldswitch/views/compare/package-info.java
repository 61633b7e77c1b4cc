/** Runs held against one another: the two synchronisation modes of one session, and a session's variants side by side. */
@NullMarked
package worldswitch.views.compare;

import org.jspecify.annotations.NullMarked;
