/** Panes on docks that the user arranges; the arrangement is saved and restored. */
@NullMarked
package worldswitch.app.dock;

import org.jspecify.annotations.NullMarked;
