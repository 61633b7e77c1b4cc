/**
 * What a session is started from: the machine, its program, and what it is run to before anybody looks. Knows no run.
 */
@NullMarked
package worldswitch.sessions.run.plan;

import org.jspecify.annotations.NullMarked;
