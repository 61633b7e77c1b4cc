/** The system registers: values, fields in words, what changed, what is not synchronised, and who wrote them last. */
@NullMarked
package worldswitch.views.sysreg;

import org.jspecify.annotations.NullMarked;
