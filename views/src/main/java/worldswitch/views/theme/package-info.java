/** Colours by role and icons, for the light, dark and high-contrast themes. */
@NullMarked
package worldswitch.views.theme;

import org.jspecify.annotations.NullMarked;
