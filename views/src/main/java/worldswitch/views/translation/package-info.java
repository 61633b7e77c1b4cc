/** Why an address translates as it does: the walk through both stages, drawn level by level. */
@NullMarked
package worldswitch.views.translation;

import org.jspecify.annotations.NullMarked;
