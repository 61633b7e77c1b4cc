/**
 * What comes to a machine from outside, kept so that it comes again at the same moments. Knows the machine alone.
 */
@NullMarked
package worldswitch.sessions.run.input;

import org.jspecify.annotations.NullMarked;
