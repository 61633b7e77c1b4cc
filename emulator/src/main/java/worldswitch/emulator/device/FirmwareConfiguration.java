package worldswitch.emulator.device;

import worldswitch.emulator.memory.BusFault;
import worldswitch.emulator.memory.MmioDevice;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;

/**
 * QEMU's firmware configuration device, {@code fw_cfg} (QEMU's {@code docs/specs/fw_cfg}): items of bytes that a guest selects
 * by number and reads in order, or has copied into its memory.
 *
 * <p>It has the items that every such device has: its signature, its interfaces, the number of processors, and a directory of
 * files. Of QEMU's files it has {@code bootorder} and {@code etc/boot-fail-wait}; not the tables of ACPI and SMBIOS, since this
 * board describes itself by a device tree. A program may bring {@linkplain #put more items}, such as a kernel that a firmware
 * is to load. What lies behind the end of an item, and items that are not there, read as zero. Nothing can be written.
 */
public final class FirmwareConfiguration implements MmioDevice, Stateful {
    /** The bytes of its region. */
    public static final long REGION = 0x1000;

    private static final int DATA_SIZE = 8;
    private static final int SELECTOR = 8;
    private static final int ADDRESS = 0x10;
    /** "QEMU CFG" in the order of bytes. */
    private static final long SIGNATURE = 0x4746_4320_554d_4551L;

    private static final int ERROR = 1;
    private static final int READ = 2;
    private static final int SKIP = 4;
    private static final int SELECT = 8;
    private static final int WRITE = 16;
    private static final int REQUEST = 16;
    /** Addresses beyond 52 bits are no guest's. */
    private static final int ADDRESS_BITS = 52;

    private static final int ITEMS = 1 << Short.SIZE;

    private final FirmwareItems items;
    private final PhysicalMemory memory;
    private final byte[] zeros = new byte[PhysicalMemory.PAGE_SIZE];
    private int selected;
    private int next;
    /** The upper half of the address of a request, as the guest has written it. */
    private int upper;

    /** Makes the device of a machine with so many processors that copies into its memory. */
    public FirmwareConfiguration(int processors, PhysicalMemory memory) {
        items = new FirmwareItems(processors);
        this.memory = memory;
    }

    /** Holds an item from now on, for a machine that has not run; its bytes are not changed after. */
    public void put(int number, byte[] bytes) {
        items.put(number, bytes);
    }

    /** The next bytes of the item, the first in the lowest bits; or that it copies into memory. */
    @Override
    public long read(long offset, int size) {
        if (offset == SELECTOR && size == Short.BYTES) {
            return 0;
        }
        if (offset >= ADDRESS && offset + size <= ADDRESS + Long.BYTES) {
            return SIGNATURE >>> Byte.SIZE * (offset - ADDRESS) & -1L >>> Long.SIZE - Byte.SIZE * size;
        }
        if (offset + size > DATA_SIZE) {
            throw BusFault.INSTANCE;
        }
        byte[] item = items.item(selected);
        long value = 0;
        for (int i = 0; i < size && next < item.length; i++) {
            value |= (item[next++] & 0xffL) << 8 * i;
        }
        return value;
    }

    /** Selects an item, by a big-endian number, or tells the big-endian address of a request, which is then done. */
    @Override
    public void write(long offset, int size, long value) {
        if (offset == SELECTOR && size == Short.BYTES) {
            select(Short.toUnsignedInt(Short.reverseBytes((short) value)));
        } else if (offset == ADDRESS && size == Long.BYTES) {
            serve(Long.reverseBytes(value));
        } else if (offset == ADDRESS && size == Integer.BYTES) {
            upper = Integer.reverseBytes((int) value);
        } else if (offset == ADDRESS + Integer.BYTES && size == Integer.BYTES) {
            serve((long) upper << Integer.SIZE | Integer.reverseBytes((int) value) & 0xffff_ffffL);
        } else if (offset + size > DATA_SIZE) {
            throw BusFault.INSTANCE;
        }
    }

    private void select(int number) {
        selected = number;
        next = 0;
    }

    /** Does a request: what to do, how many bytes, and where they go, big-endian. One that is not in RAM is passed over. */
    private void serve(long request) {
        upper = 0;
        if (!isRam(request, REQUEST)) {
            return;
        }
        int control = (int) number(request, Integer.BYTES);
        long length = number(request + 4, Integer.BYTES);
        long address = number(request + 8, Long.BYTES);
        if ((control & SELECT) != 0) {
            select(control >>> Short.SIZE);
        }
        boolean done = true;
        if ((control & READ) != 0) {
            done = copy(address, length);
        } else if ((control & WRITE) != 0) {
            done = false;
        } else if ((control & SKIP) != 0) {
            next = (int) Math.min(items.item(selected).length, next + length);
        }
        memory.transfer(request, new byte[] {0, 0, 0, (byte) (done ? 0 : ERROR)}, 0, Integer.BYTES);
    }

    private boolean copy(long address, long length) {
        if (length > 0 && !isRam(address, length)) {
            return false;
        }
        byte[] item = items.item(selected);
        int known = (int) Math.min(length, item.length - next);
        if (known > 0) {
            memory.transfer(address, item, next, known);
            next += known;
        }
        for (long at = known; at < length; at += zeros.length) {
            memory.transfer(address + at, zeros, 0, (int) Math.min(zeros.length, length - at));
        }
        return true;
    }

    private boolean isRam(long address, long length) {
        return address >>> ADDRESS_BITS == 0 && memory.isWritableRam(address, length);
    }

    private long number(long address, int size) {
        byte[] bytes = new byte[size];
        memory.copy(address, bytes, 0, size);
        long value = 0;
        for (byte one : bytes) {
            value = value << Byte.SIZE | one & 0xff;
        }
        return value;
    }

    @Override
    public void state(StateTape tape) {
        selected = tape.index(selected, ITEMS);
        next = tape.index(next, items.item(selected).length + 1);
        upper = tape.word(upper);
    }
}
