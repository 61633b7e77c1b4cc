/** Reports as one HTML page: nothing is loaded, nothing runs. */
@NullMarked
package worldswitch.sessions.report.html;

import org.jspecify.annotations.NullMarked;
