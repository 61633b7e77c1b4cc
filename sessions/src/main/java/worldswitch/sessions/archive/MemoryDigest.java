package worldswitch.sessions.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import worldswitch.emulator.memory.MemoryImage;

/**
 * The digest of a machine's RAM: SHA-256 over every page of 4096 bytes that is not all zero, in order of address, each as
 * its address (8 bytes, little-endian) and its content.
 */
final class MemoryDigest {
    private MemoryDigest() {}

    static String of(MemoryImage image) {
        MessageDigest digest = Sha256.begin();
        ByteBuffer place = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        image.differences(image.blank(), (address, bytes) -> {
            digest.update(place.putLong(0, address).array());
            digest.update(bytes);
        });
        return Sha256.hex(digest.digest());
    }
}
