/** Reports as Markdown that can be pasted into a reply to a mailing list: plain tables, lines of at most 76 columns. */
@NullMarked
package worldswitch.sessions.report.markdown;

import org.jspecify.annotations.NullMarked;
