package worldswitch.emulator.device.flash;

import java.util.Arrays;
import worldswitch.emulator.memory.MmioDevice;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;

/**
 * A bank of parallel flash with Intel's command set: two chips of 16 bits side by side, which get the same commands and so
 * answer alike in both halves of a word.
 *
 * <p>The array is a part of memory that is read as RAM. A store is a command, or what follows one. From the first command
 * on loads get what the chips have to say, until Read Array; instructions are fetched from the array all the same, which a
 * real chip would not do. Programming clears bits and never sets them, erasing sets those of a block. Each is done at
 * once. Nothing is locked, and what is written stays in the machine.
 *
 * <p>Not as QEMU: its chip programs bits from 0 to 1 as well, and its status says busy until the first operation.
 */
public final class FlashBank implements MmioDevice, Stateful {
    /** The bytes of a bank. */
    public static final long SIZE = 0x400_0000;

    private static final int BLOCK = 0x4_0000;
    private static final int READY = 0x80;
    private static final int ERASE_ERROR = 0x20;
    private static final int PROGRAM_ERROR = 0x10;
    private static final int STATUS = 0xff;
    /** Times what one chip says: what both say. */
    private static final long BOTH = 0x1_0001L;

    private final PhysicalMemory memory;
    private final long base;
    private final WriteBuffer buffer;
    private FlashMode mode = FlashMode.ARRAY;
    private int status = READY;

    /** Makes a bank, all zero, and lays it out in memory. */
    public FlashBank(PhysicalMemory memory, long base) {
        this.memory = memory;
        this.base = base;
        buffer = new WriteBuffer();
        memory.addRom("flash", base, SIZE, this);
    }

    @Override
    public long read(long offset, int size) {
        long low = word((int) offset >> 2) * BOTH;
        long value = size == Long.BYTES ? low | word(((int) offset >> 2) + 1) * BOTH << Integer.SIZE : low;
        return value >>> 8 * ((int) offset & 3) & -1L >>> Long.SIZE - 8 * size;
    }

    @Override
    public void write(long offset, int size, long value) {
        int command = (int) value & 0xff;
        switch (mode) {
            case PROGRAM -> {
                program(offset, size, value);
                enter(FlashMode.STATUS);
            }
            case ERASE -> erase(offset, command == FlashCommand.CONFIRM);
            case COUNT -> count((int) value & 0xffff);
            case DATA -> collect(offset, size, value);
            case CONFIRM -> flush(command == FlashCommand.CONFIRM);
            case LOCK -> enter(command == FlashCommand.READ_ARRAY ? FlashMode.ARRAY : FlashMode.STATUS);
            default -> begin(command);
        }
    }

    @Override
    public void state(StateTape tape) {
        mode = FlashMode.of(tape.index(mode.ordinal(), FlashMode.COUNT_OF_ALL));
        status = tape.index(status, STATUS + 1);
        buffer.state(tape);
        if (tape.playing()) {
            memory.cover(base, mode != FlashMode.ARRAY);
        }
    }

    /** What each chip has on its lines, by the number of a word. */
    private long word(int number) {
        return switch (mode) {
            case IDENTIFIER -> FlashQuery.identifier(number);
            case QUERY -> FlashQuery.query(number);
            default -> status;
        };
    }

    private void begin(int command) {
        switch (command) {
            case FlashCommand.PROGRAM, FlashCommand.PROGRAM_ALTERNATE -> enter(FlashMode.PROGRAM);
            case FlashCommand.ERASE -> enter(FlashMode.ERASE);
            case FlashCommand.CLEAR_STATUS -> {
                status = READY;
                enter(FlashMode.ARRAY);
            }
            case FlashCommand.LOCK -> enter(FlashMode.LOCK);
            case FlashCommand.READ_STATUS -> enter(FlashMode.STATUS);
            case FlashCommand.READ_IDENTIFIER -> enter(FlashMode.IDENTIFIER);
            case FlashCommand.QUERY -> enter(FlashMode.QUERY);
            case FlashCommand.WRITE_TO_BUFFER -> enter(FlashMode.COUNT);
            default -> enter(FlashMode.ARRAY);
        }
    }

    private void enter(FlashMode next) {
        mode = next;
        memory.cover(base, next != FlashMode.ARRAY);
    }

    private void program(long offset, int size, long value) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (memory.content(base + offset + i, 1) & value >>> 8 * i);
        }
        memory.load(base + offset, bytes);
    }

    private void erase(long offset, boolean confirmed) {
        if (confirmed) {
            byte[] ones = new byte[BLOCK];
            Arrays.fill(ones, (byte) 0xff);
            memory.load(base + (offset & -BLOCK), ones);
        } else {
            status |= ERASE_ERROR | PROGRAM_ERROR;
        }
        enter(FlashMode.STATUS);
    }

    /** The count is one less than the words that follow. */
    private void count(int count) {
        boolean fits = buffer.expect(count + 1);
        status |= fits ? 0 : ERASE_ERROR | PROGRAM_ERROR;
        enter(fits ? FlashMode.DATA : FlashMode.STATUS);
    }

    private void collect(long offset, int size, long value) {
        if (buffer.add((int) offset, size, value)) {
            enter(FlashMode.CONFIRM);
        }
    }

    private void flush(boolean confirmed) {
        if (confirmed) {
            buffer.forEach(this::program);
        } else {
            status |= ERASE_ERROR | PROGRAM_ERROR;
        }
        enter(FlashMode.STATUS);
    }
}
