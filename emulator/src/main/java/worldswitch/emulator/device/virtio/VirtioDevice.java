package worldswitch.emulator.device.virtio;

import worldswitch.emulator.device.virtio.queue.VirtQueue;
import worldswitch.emulator.state.Stateful;

/** What stands behind a virtio transport: the part that differs from one kind of device to the other. */
public interface VirtioDevice extends Stateful {
    /** The number of its kind (Virtual I/O Device 1.2, 5). */
    int identifier();

    /** The features of its kind that it offers. */
    default long features() {
        return 0;
    }

    /** How many queues it has. */
    int queues();

    /** A byte of its configuration; 0 behind its end. */
    default int configuration(int offset) {
        return 0;
    }

    /**
     * Does what is to be done with what a queue holds now.
     *
     * @throws worldswitch.emulator.device.virtio.queue.BrokenQueue if the driver has broken the rules
     * @throws worldswitch.emulator.memory.DeviceFailure if the host has failed; nothing is changed then
     */
    void serve(int number, VirtQueue queue);

    /** The driver has reset the device. */
    default void reset() {}
}
