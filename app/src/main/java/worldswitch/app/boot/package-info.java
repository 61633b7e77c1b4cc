/** What a user asks for who boots a kernel, from the command line or in the window; read, and refused with the entry that is wrong. */
@NullMarked
package worldswitch.app.boot;

import org.jspecify.annotations.NullMarked;
