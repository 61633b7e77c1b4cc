/** Memory in hexadecimal and as text. */
@NullMarked
package worldswitch.views.memory;

import org.jspecify.annotations.NullMarked;
