/**
 * Disks: what they hold before a run, and what the guest has written since. Knows memory, and no device by which a guest comes
 * to them.
 */
@NullMarked
package worldswitch.emulator.device.disk;

import org.jspecify.annotations.NullMarked;
