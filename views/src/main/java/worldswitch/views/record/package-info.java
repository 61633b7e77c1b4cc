/** Indexes over recordings, kept up as they grow. */
@NullMarked
package worldswitch.views.record;

import org.jspecify.annotations.NullMarked;
