/** Virtual time: retired instructions, idle time, and deadlines at an exact instruction count. Knows nothing else but how state is
 * saved. */
@NullMarked
package worldswitch.emulator.time;

import org.jspecify.annotations.NullMarked;
