package worldswitch.sessions.check;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import worldswitch.sessions.snapshot.Snapshot;

/** Words of 64 bits in memory, and as text. */
final class Words {
    private Words() {}

    /**
     * The word at a physical address.
     *
     * @throws IllegalArgumentException if no RAM is there
     */
    static long at(Snapshot moment, long address) {
        byte[] bytes = moment.memory().read(address, Long.BYTES);
        if (bytes == null) {
            throw new IllegalArgumentException("no RAM at " + hex(address));
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }

    /** A value in hexadecimal. */
    static String hex(long value) {
        return "0x" + Long.toHexString(value);
    }
}
