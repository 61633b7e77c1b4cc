/**
 * The names of a Linux kernel, from the tables that its Image carries for its own use (kallsyms). Knows bytes alone.
 */
@NullMarked
package worldswitch.sessions.symbol.kernel;

import org.jspecify.annotations.NullMarked;
