/** The stack: the functions that have been entered and not left, by frame records. */
@NullMarked
package worldswitch.views.stack;

import org.jspecify.annotations.NullMarked;
