/**
 * Devices of the Virtual I/O Device specification, version 1.2, behind its memory-mapped transport. Knows memory, disks and
 * an interrupt line, and no board.
 */
@NullMarked
package worldswitch.emulator.device.virtio;

import org.jspecify.annotations.NullMarked;
