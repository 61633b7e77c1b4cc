/** The table that the panes with rows have in common: typed columns, marks, and text that is never interpreted. */
@NullMarked
package worldswitch.views.table;

import org.jspecify.annotations.NullMarked;
