/** Virtual time: retired instructions, idle time, and deadlines at an exact instruction count. Knows nothing else. */
@NullMarked
package worldswitch.emulator.time;

import org.jspecify.annotations.NullMarked;
