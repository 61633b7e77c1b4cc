/** Saved sessions on a disk: written so that whatever happens the old file or the new one is whole. */
@NullMarked
package worldswitch.sessions.archive.file;

import org.jspecify.annotations.NullMarked;
