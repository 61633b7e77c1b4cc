package worldswitch.sessions.symbol.line;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import worldswitch.sessions.symbol.SymbolProblem;

/** A section that is not trusted, read from front to back, little-endian; a read behind its end is a problem. */
final class DwarfBytes {
    private static final int LONGEST_TEXT = 4096;
    private static final int LEB_BITS = 7;

    private final String section;
    private final ByteBuffer bytes;

    DwarfBytes(String section, byte[] contents) {
        this.section = section;
        this.bytes = ByteBuffer.wrap(contents).order(ByteOrder.LITTLE_ENDIAN);
    }

    int position() {
        return bytes.position();
    }

    boolean more() {
        return bytes.hasRemaining();
    }

    /** Goes to an offset. */
    void seek(long offset) throws SymbolProblem {
        if (offset < 0 || offset > bytes.limit()) {
            throw problem("refers to offset 0x" + Long.toHexString(offset) + ", behind its end");
        }
        bytes.position((int) offset);
    }

    /** Ends the section earlier, as a part of it that says how long it is. */
    DwarfBytes part(long length) throws SymbolProblem {
        need(length);
        DwarfBytes part = new DwarfBytes(section, bytes.array());
        part.bytes.position(bytes.position());
        part.bytes.limit((int) (bytes.position() + length));
        return part;
    }

    int u8() throws SymbolProblem {
        need(1);
        return bytes.get() & 0xff;
    }

    int s8() throws SymbolProblem {
        return (byte) u8();
    }

    int u16() throws SymbolProblem {
        need(Short.BYTES);
        return bytes.getShort() & 0xffff;
    }

    long u32() throws SymbolProblem {
        need(Integer.BYTES);
        return bytes.getInt() & 0xffff_ffffL;
    }

    long u64() throws SymbolProblem {
        need(Long.BYTES);
        return bytes.getLong();
    }

    /** An offset of the 32-bit or the 64-bit format. */
    long offset(boolean wide) throws SymbolProblem {
        return wide ? u64() : u32();
    }

    long unsigned() throws SymbolProblem {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += LEB_BITS) {
            int part = u8();
            value |= (long) (part & 0x7f) << shift;
            if (part < 0x80) {
                return value;
            }
        }
        throw problem("holds a number of more than 64 bits");
    }

    long signed() throws SymbolProblem {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += LEB_BITS) {
            int part = u8();
            value |= (long) (part & 0x7f) << shift;
            if (part < 0x80) {
                int unused = Math.max(0, Long.SIZE - LEB_BITS - shift);
                return value << unused >> unused;
            }
        }
        throw problem("holds a number of more than 64 bits");
    }

    String text() throws SymbolProblem {
        int start = bytes.position();
        while (u8() != 0) {
            if (bytes.position() - start > LONGEST_TEXT) {
                throw problem("holds a name of more than " + LONGEST_TEXT + " bytes");
            }
        }
        return new String(bytes.array(), start, bytes.position() - 1 - start, StandardCharsets.UTF_8);
    }

    void skip(long count) throws SymbolProblem {
        need(count);
        bytes.position((int) (bytes.position() + count));
    }

    SymbolProblem problem(String reason) {
        return new SymbolProblem(section + " at 0x" + Integer.toHexString(bytes.position()), reason);
    }

    private void need(long count) throws SymbolProblem {
        if (count < 0 || count > bytes.remaining()) {
            throw problem("ends too early");
        }
    }
}
