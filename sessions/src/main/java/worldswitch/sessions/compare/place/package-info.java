/** Places of a run with the code that is there: instruction, symbol, source line. */
@NullMarked
package worldswitch.sessions.compare.place;

import org.jspecify.annotations.NullMarked;
