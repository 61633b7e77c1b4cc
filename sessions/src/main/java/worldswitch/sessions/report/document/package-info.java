/** What a report for people says, before it is Markdown or HTML. Knows the recorded run; text is as guests and files have it. */
@NullMarked
package worldswitch.sessions.report.document;

import org.jspecify.annotations.NullMarked;
