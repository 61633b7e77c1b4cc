/** Saved sessions as bytes and back: one class for each part of the format, which docs/session-format.md describes. */
@NullMarked
package worldswitch.sessions.archive.form;

import org.jspecify.annotations.NullMarked;
