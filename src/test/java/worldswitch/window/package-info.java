/** Real windows on bundled sessions, driven by keyboard and mouse. Without a display these tests are skipped and say so. */
@NullMarked
package worldswitch.window;

import org.jspecify.annotations.NullMarked;
