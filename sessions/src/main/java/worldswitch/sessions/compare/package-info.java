/**
 * Runs held against each other. Each package below is one question: {@code state}, what two machines differ in;
 * {@code search}, at which instruction they first do; {@code twin}, whether a missing synchronisation matters in a run; {@code pair}, where two runs
 * of whatever programs part.
 */
@NullMarked
package worldswitch.sessions.compare;

import org.jspecify.annotations.NullMarked;
