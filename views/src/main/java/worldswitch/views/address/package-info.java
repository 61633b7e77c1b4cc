/** Addresses: reading memory as an exception level sees it, and how it comes by the physical address. */
@NullMarked
package worldswitch.views.address;

import org.jspecify.annotations.NullMarked;
