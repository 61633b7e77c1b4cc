/** The ledger of guest exits, with the syndrome of each in words. */
@NullMarked
package worldswitch.views.exits;

import org.jspecify.annotations.NullMarked;
