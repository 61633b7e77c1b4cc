package worldswitch.emulator.device.virtio;

import java.util.function.IntConsumer;
import worldswitch.emulator.device.ReceiveQueue;
import worldswitch.emulator.device.virtio.queue.DescriptorChain;
import worldswitch.emulator.device.virtio.queue.VirtQueue;
import worldswitch.emulator.state.StateTape;

/**
 * A console with one port (Virtual I/O Device 1.2, 5.3): a queue of buffers for what is typed, and one of what the guest
 * prints.
 */
public final class ConsoleDevice implements VirtioDevice {
    /** The number of the queue whose buffers take what is typed. */
    public static final int RECEIVE = 0;

    private final IntConsumer output;
    private final ReceiveQueue typed = new ReceiveQueue();
    private final byte[] buffer = new byte[256];

    /**
     * A console.
     *
     * @param output takes each byte that the guest prints, 0 to 255
     */
    public ConsoleDevice(IntConsumer output) {
        this.output = output;
    }

    /** A byte is typed; it waits until {@link #serve} finds a buffer for it. */
    public void type(int value) {
        typed.add(value);
    }

    @Override
    public int identifier() {
        return 3;
    }

    @Override
    public int queues() {
        return 2;
    }

    @Override
    public void serve(int number, VirtQueue queue) {
        if (number == RECEIVE) {
            receive(queue);
        } else {
            transmit(queue);
        }
    }

    private void receive(VirtQueue queue) {
        while (typed.visible(1) > 0) {
            DescriptorChain chain = queue.next();
            if (chain == null) {
                return;
            }
            int length = typed.visible((int) Math.min(chain.writable(), buffer.length));
            for (int i = 0; i < length; i++) {
                buffer[i] = (byte) typed.take();
            }
            chain.write(0, buffer, 0, length);
            queue.give(chain, length);
        }
    }

    private void transmit(VirtQueue queue) {
        for (DescriptorChain chain = queue.next(); chain != null; chain = queue.next()) {
            for (long at = 0; at < chain.readable(); at += buffer.length) {
                int length = (int) Math.min(buffer.length, chain.readable() - at);
                chain.read(at, buffer, 0, length);
                for (int i = 0; i < length; i++) {
                    output.accept(buffer[i] & 0xff);
                }
            }
            queue.give(chain, 0);
        }
    }

    @Override
    public void state(StateTape tape) {
        typed.state(tape);
    }
}
