package worldswitch.emulator.machine.load;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a file that is not trusted, little-endian: every read is checked, and says which structure was cut short.
 *
 * @param bytes the whole file
 */
record FileBytes(ByteBuffer bytes) {
    private static final int LONGEST_TEXT = 4096;

    /** Looks at a whole file. */
    static FileBytes of(byte[] file) {
        return new FileBytes(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN));
    }

    /** The length of the file. */
    int length() {
        return bytes.limit();
    }

    /** One byte, unsigned. */
    int u8(String place, long offset) throws LoadProblem {
        return bytes.get(checked(place, offset, 1)) & 0xff;
    }

    /** Two bytes, unsigned. */
    int u16(String place, long offset) throws LoadProblem {
        return bytes.getShort(checked(place, offset, 2)) & 0xffff;
    }

    /** Four bytes, unsigned. */
    long u32(String place, long offset) throws LoadProblem {
        return bytes.getInt(checked(place, offset, 4)) & 0xffff_ffffL;
    }

    /** Eight bytes. */
    long u64(String place, long offset) throws LoadProblem {
        return bytes.getLong(checked(place, offset, 8));
    }

    /** A stretch of bytes. */
    byte[] slice(String place, long offset, long size) throws LoadProblem {
        byte[] slice = new byte[(int) requireInside(place, offset, size)];
        bytes.get((int) offset, slice);
        return slice;
    }

    /** The text from an offset up to a zero byte, which must come before the end of the table that holds it. */
    String text(String place, long offset, long end) throws LoadProblem {
        long stop = offset;
        long last = Math.min(end, offset + LONGEST_TEXT);
        while (stop < last && u8(place, stop) != 0) {
            stop++;
        }
        if (stop >= last) {
            throw new LoadProblem(
                    place, "name at offset " + hex(offset) + " does not end within its string table, or is too long");
        }
        return new String(slice(place, offset, stop - offset), StandardCharsets.UTF_8);
    }

    /**
     * Checks that a stretch lies within the file.
     *
     * @return its size
     */
    long requireInside(String place, long offset, long size) throws LoadProblem {
        boolean inside = offset >= 0 && size >= 0 && offset <= length() && size <= length() - offset;
        if (!inside) {
            throw new LoadProblem(
                    place,
                    "bytes " + hex(offset) + " + " + hex(size) + " lie outside the file of " + hex(length())
                            + " bytes");
        }
        return size;
    }

    /** A number as it is shown in messages. */
    static String hex(long value) {
        return "0x" + Long.toHexString(value);
    }

    private int checked(String place, long offset, int size) throws LoadProblem {
        requireInside(place, offset, size);
        return (int) offset;
    }
}
