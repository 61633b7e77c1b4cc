package worldswitch.emulator.machine.linux;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import worldswitch.emulator.machine.load.LoadProblem;

/** Finds out whether an initial RAM disk is whole, so that a kernel does not stop in the midst of a boot for want of a part. */
public final class InitialRamDisk {
    private static final String PLACE = "initial RAM disk";
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;
    private static final int BUFFER = 1 << 16;

    private InitialRamDisk() {}

    /**
     * Checks what gzip has packed, by unpacking it; of other packings, and of a bare archive, nothing is known.
     *
     * @throws LoadProblem if it is broken or cut short
     */
    public static void check(byte[] disk) throws LoadProblem {
        if (disk.length < 2 || (disk[0] & 0xff) != GZIP_FIRST || (disk[1] & 0xff) != GZIP_SECOND) {
            return;
        }
        try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(disk), BUFFER)) {
            byte[] buffer = new byte[BUFFER];
            while (stream.read(buffer) >= 0) {
                continue;
            }
        } catch (IOException e) {
            throw new LoadProblem(
                    PLACE,
                    "cannot be unpacked, it is cut short or broken (" + disk.length + " bytes): " + e.getMessage());
        }
    }
}
