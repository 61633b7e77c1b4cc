/** The command line: one class for each command, each a thin face of what the sessions module can do. */
@NullMarked
package worldswitch.app.command;

import org.jspecify.annotations.NullMarked;
