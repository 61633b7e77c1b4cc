/** What a session is about, its variants, and what to look at next. */
@NullMarked
package worldswitch.views.story;

import org.jspecify.annotations.NullMarked;
