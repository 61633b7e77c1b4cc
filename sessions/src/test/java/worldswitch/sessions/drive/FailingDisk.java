package worldswitch.sessions.drive;

import worldswitch.emulator.memory.DeviceFailure;
import worldswitch.sessions.archive.Sha256;

/** A disk that can be had or not as a test wishes. */
final class FailingDisk extends KnownDisk {
    private final byte[] bytes;
    volatile boolean gone;

    FailingDisk(byte[] bytes) {
        super("failing.img", bytes.length, Sha256.of(bytes));
        this.bytes = bytes;
    }

    @Override
    public void read(long position, byte[] to, int at, int length) {
        if (gone) {
            throw new DeviceFailure("drive failing.img: it is gone");
        }
        System.arraycopy(bytes, (int) position, to, at, length);
    }
}
