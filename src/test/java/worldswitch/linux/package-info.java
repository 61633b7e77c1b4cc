/** Debian's Linux, booted whenever its kernel is at hand. */
@NullMarked
package worldswitch.linux;

import org.jspecify.annotations.NullMarked;
