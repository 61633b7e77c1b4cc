package worldswitch.sessions.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.Arrays;
import worldswitch.emulator.machine.Machine;
import worldswitch.emulator.memory.MemoryImage;

/**
 * The digest of a machine's RAM: SHA-256 over every page of 4096 bytes that is not all zero, in order of address, each as
 * its address (8 bytes, little-endian) and its content.
 */
final class MemoryDigest {
    private static final int PAGE = 4096;
    private static final byte[] ZERO = new byte[PAGE];

    private MemoryDigest() {}

    static String of(MemoryImage image) {
        MessageDigest digest = Sha256.begin();
        ByteBuffer place = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        byte[] page = image.read(Machine.RAM, PAGE);
        for (long address = Machine.RAM; page != null; address += PAGE, page = image.read(address, PAGE)) {
            if (!Arrays.equals(page, ZERO)) {
                digest.update(place.putLong(0, address).array());
                digest.update(page);
            }
        }
        return Sha256.hex(digest.digest());
    }
}
