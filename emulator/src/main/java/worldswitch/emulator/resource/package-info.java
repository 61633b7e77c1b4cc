/** Tables of facts that lie as text among the classes. Knows none of them. */
@NullMarked
package worldswitch.emulator.resource;

import org.jspecify.annotations.NullMarked;
