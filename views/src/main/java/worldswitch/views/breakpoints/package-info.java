/** Breakpoints: what they wait for in words, and editing them in place. */
@NullMarked
package worldswitch.views.breakpoints;

import org.jspecify.annotations.NullMarked;
