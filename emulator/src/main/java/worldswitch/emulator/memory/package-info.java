/**
 * The physical address space: RAM in copy-on-write pages, and regions that belong to a device. Knows nothing of
 * translation.
 */
@NullMarked
package worldswitch.emulator.memory;

import org.jspecify.annotations.NullMarked;
