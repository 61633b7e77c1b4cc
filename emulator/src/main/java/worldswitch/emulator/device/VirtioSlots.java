package worldswitch.emulator.device;

import java.util.Arrays;
import worldswitch.emulator.memory.MmioDevice;

/**
 * The 32 places for virtio devices on the virt board.
 *
 * <p>One that is empty says that it is a transport of the legacy interface, and that the device behind it has identifier 0,
 * which means none (Virtual I/O Device 1.2, 4.2.2); so do those of QEMU.
 */
public final class VirtioSlots implements MmioDevice {
    /** How many there are. */
    public static final int COUNT = 32;

    /** The bytes of one. */
    public static final int SIZE = 0x200;

    /** The bytes of them all. */
    public static final long REGION = (long) COUNT * SIZE;

    private static final int MAGIC = 0x000;
    private static final int VERSION = 0x004;
    private static final int VENDOR = 0x00c;

    private final MmioDevice[] slots = new MmioDevice[COUNT];

    /** Places with nothing in them. */
    public VirtioSlots() {
        Arrays.fill(slots, new Empty());
    }

    /** Puts a transport into a place. */
    public void fill(int slot, MmioDevice transport) {
        slots[slot] = transport;
    }

    @Override
    public long read(long offset, int size) {
        return slots[(int) offset / SIZE].read(offset % SIZE, size);
    }

    @Override
    public void write(long offset, int size, long value) {
        slots[(int) offset / SIZE].write(offset % SIZE, size, value);
    }

    /** A transport without a device. */
    private static final class Empty implements MmioDevice {
        @Override
        public long read(long offset, int size) {
            return switch ((int) offset) {
                case MAGIC -> 0x7472_6976;
                case VERSION -> 1;
                case VENDOR -> 0x554d_4551;
                default -> 0;
            };
        }

        @Override
        public void write(long offset, int size, long value) {}
    }
}
