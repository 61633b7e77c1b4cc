/** A run told to a person or a program: text and JSON. */
@NullMarked
package worldswitch.sessions.report;

import org.jspecify.annotations.NullMarked;
