/** What the user notes about a session: free text. Knows the scene and nothing of files. */
@NullMarked
package worldswitch.views.notes;

import org.jspecify.annotations.NullMarked;
