package worldswitch.sessions.symbol.kernel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import worldswitch.sessions.symbol.SymbolProblem;

/** An Image that is not trusted, little-endian: a read outside of it is a problem, which names what was read. */
final class ImageBytes {
    private final ByteBuffer bytes;

    ImageBytes(byte[] image) {
        bytes = ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN);
    }

    int length() {
        return bytes.limit();
    }

    int u8(String what, long at) throws SymbolProblem {
        return bytes.get(inside(what, at, 1)) & 0xff;
    }

    int u16(String what, long at) throws SymbolProblem {
        return bytes.getShort(inside(what, at, Short.BYTES)) & 0xffff;
    }

    long u32(String what, long at) throws SymbolProblem {
        return bytes.getInt(inside(what, at, Integer.BYTES)) & 0xffff_ffffL;
    }

    long u64(String what, long at) throws SymbolProblem {
        return bytes.getLong(inside(what, at, Long.BYTES));
    }

    /** Checks that a stretch is in the Image; returns its start. */
    int inside(String what, long at, long size) throws SymbolProblem {
        if (at < 0 || size < 0 || at > length() - size) {
            throw new SymbolProblem(
                    what,
                    "at 0x" + Long.toHexString(at) + " it goes beyond the Image of 0x" + Integer.toHexString(length())
                            + " bytes");
        }
        return (int) at;
    }

    /** Whether bytes stand at a place. */
    boolean matches(int at, byte[] wanted) {
        boolean same = at >= 0 && at <= length() - wanted.length;
        for (int i = 0; same && i < wanted.length; i++) {
            same = bytes.get(at + i) == wanted[i];
        }
        return same;
    }

    /** The place behind a table that is aligned to 8 bytes. */
    static long align(long at) {
        return at + 7 & -8;
    }
}
