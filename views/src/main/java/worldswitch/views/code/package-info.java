/** Guest code: source and disassembly, coloured, with breakpoints, the present line and the focus. */
@NullMarked
package worldswitch.views.code;

import org.jspecify.annotations.NullMarked;
