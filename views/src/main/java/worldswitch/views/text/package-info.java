/** Numbers, registers and syndromes in words. Knows the catalogue, and no Swing. */
@NullMarked
package worldswitch.views.text;

import org.jspecify.annotations.NullMarked;
