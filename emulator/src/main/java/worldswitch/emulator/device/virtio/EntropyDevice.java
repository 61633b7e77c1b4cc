package worldswitch.emulator.device.virtio;

import worldswitch.emulator.device.virtio.queue.DescriptorChain;
import worldswitch.emulator.device.virtio.queue.VirtQueue;
import worldswitch.emulator.state.StateTape;

/**
 * A source of entropy (Virtual I/O Device 1.2, 5.4) that gives the same bytes on every run: those of the generator SplitMix64
 * (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014), the lowest byte of each number first.
 *
 * <p><b>Caveat.</b> Whoever knows the seed knows every byte. A guest's keys are no secrets.
 */
public final class EntropyDevice implements VirtioDevice {
    private static final long STEP = 0x9e37_79b9_7f4a_7c15L;
    /** The most that one request is given; the specification lets a device give less than was asked for, but not nothing. */
    private static final int MOST = 1 << 16;

    private final byte[] bytes = new byte[Long.BYTES];
    private long seed;

    /** A source whose bytes follow from a seed. */
    public EntropyDevice(long seed) {
        this.seed = seed;
    }

    @Override
    public int identifier() {
        return 4;
    }

    @Override
    public int queues() {
        return 1;
    }

    @Override
    public void serve(int number, VirtQueue queue) {
        for (DescriptorChain chain = queue.next(); chain != null; chain = queue.next()) {
            int length = (int) Math.min(chain.writable(), MOST);
            for (int at = 0; at < length; at += Long.BYTES) {
                draw();
                chain.write(at, bytes, 0, Math.min(Long.BYTES, length - at));
            }
            queue.give(chain, length);
        }
    }

    private void draw() {
        seed += STEP;
        long mixed = (seed ^ seed >>> 30) * 0xbf58_476d_1ce4_e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d0_49bb_1331_11ebL;
        mixed ^= mixed >>> 31;
        for (int i = 0; i < Long.BYTES; i++) {
            bytes[i] = (byte) (mixed >>> Byte.SIZE * i);
        }
    }

    @Override
    public void state(StateTape tape) {
        seed = tape.word(seed);
    }
}
