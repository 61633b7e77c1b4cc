package worldswitch.emulator.device;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import worldswitch.emulator.memory.BusFault;
import worldswitch.emulator.memory.MmioDevice;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;

/**
 * QEMU's firmware configuration device, {@code fw_cfg} (QEMU's {@code docs/specs/fw_cfg}): items of bytes that a guest selects
 * by number and reads in order.
 *
 * <p>It has the items that every such device has: its signature, its revision (without DMA), the number of processors, and a
 * directory of files, of which there are none. What lies behind the end of an item, and items that are not there, read as zero.
 */
public final class FirmwareConfiguration implements MmioDevice, Stateful {
    /** The bytes of its region. */
    public static final long REGION = 0x1000;

    private static final int DATA_SIZE = 8;
    private static final int SELECTOR = 8;

    private static final int SIGNATURE = 0x00;
    private static final int REVISION = 0x01;
    private static final int PROCESSORS = 0x05;
    private static final int MOST_PROCESSORS = 0x0f;
    private static final int DIRECTORY = 0x19;
    private static final byte[] NOTHING = {};

    private final Map<Integer, byte[]> items;
    private int selected;
    private int next;

    /** Makes the device of a machine with so many processors. */
    public FirmwareConfiguration(int processors) {
        items = Map.of(
                SIGNATURE,
                "QEMU".getBytes(StandardCharsets.US_ASCII),
                REVISION,
                new byte[] {1, 0, 0, 0},
                PROCESSORS,
                number(processors),
                MOST_PROCESSORS,
                number(processors),
                DIRECTORY,
                new byte[Integer.BYTES]);
    }

    /** The next bytes of the item, the first in the lowest bits. */
    @Override
    public long read(long offset, int size) {
        if (offset == SELECTOR && size == Short.BYTES) {
            return 0;
        }
        if (offset + size > DATA_SIZE) {
            throw BusFault.INSTANCE;
        }
        byte[] item = items.getOrDefault(selected, NOTHING);
        long value = 0;
        for (int i = 0; i < size && next < item.length; i++) {
            value |= (item[next++] & 0xffL) << 8 * i;
        }
        return value;
    }

    /** Selects an item, by a big-endian number; items cannot be written. */
    @Override
    public void write(long offset, int size, long value) {
        if (offset == SELECTOR && size == Short.BYTES) {
            selected = Short.toUnsignedInt(Short.reverseBytes((short) value));
            next = 0;
        } else if (offset + size > DATA_SIZE) {
            throw BusFault.INSTANCE;
        }
    }

    @Override
    public void state(StateTape tape) {
        selected = tape.index(selected, 1 << Short.SIZE);
        next = tape.index(next, DATA_SIZE);
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(Short.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) value)
                .array();
    }
}
