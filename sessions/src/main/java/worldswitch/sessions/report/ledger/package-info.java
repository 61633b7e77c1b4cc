/**
 * Everything of one kind that happened in a run, a row each, for spreadsheets and programs. Knows the recorded run; rows
 * are made one at a time.
 */
@NullMarked
package worldswitch.sessions.report.ledger;

import org.jspecify.annotations.NullMarked;
