/** Direct writes of system registers, what became of each, and the verdict on every access behind it. */
@NullMarked
package worldswitch.views.verdicts;

import org.jspecify.annotations.NullMarked;
