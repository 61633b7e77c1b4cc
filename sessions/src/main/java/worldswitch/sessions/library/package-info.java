/** The bundled sessions: guest sources, variants, bookmarks and expectations. */
@NullMarked
package worldswitch.sessions.library;

import org.jspecify.annotations.NullMarked;
