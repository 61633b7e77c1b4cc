/** Small components that several panes use. None interprets the text it shows. */
@NullMarked
package worldswitch.views.widget;

import org.jspecify.annotations.NullMarked;
