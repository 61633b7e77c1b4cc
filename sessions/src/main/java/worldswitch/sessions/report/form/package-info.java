/** The forms in which a run can be reported, by name. Knows each of them. */
@NullMarked
package worldswitch.sessions.report.form;

import org.jspecify.annotations.NullMarked;
