/** What a session calls addresses: by its program's symbols and lines, and by the kernels that its machine runs. */
@NullMarked
package worldswitch.sessions.naming;

import org.jspecify.annotations.NullMarked;
