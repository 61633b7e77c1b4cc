/** Split virtqueues (Virtual I/O Device 1.2, 2.7) in the memory of a guest that may be wrong or hostile. Knows no device. */
@NullMarked
package worldswitch.emulator.device.virtio.queue;

import org.jspecify.annotations.NullMarked;
