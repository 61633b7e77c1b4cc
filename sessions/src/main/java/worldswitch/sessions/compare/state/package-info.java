/** What two machines differ in, as a program on them could see it. Knows machines, and no run. */
@NullMarked
package worldswitch.sessions.compare.state;

import org.jspecify.annotations.NullMarked;
