/** Devices of the virt board, each a region of the physical address space. */
@NullMarked
package worldswitch.emulator.device;

import org.jspecify.annotations.NullMarked;
