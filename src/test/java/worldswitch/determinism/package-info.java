/** The same session is the same run: on either JDK, in any heap, locale and time zone, watched or not. */
@NullMarked
package worldswitch.determinism;

import org.jspecify.annotations.NullMarked;
