/** The virtual interrupt controller: list registers decoded, and the way of an interrupt from distributor to guest. */
@NullMarked
package worldswitch.views.vgic;

import org.jspecify.annotations.NullMarked;
