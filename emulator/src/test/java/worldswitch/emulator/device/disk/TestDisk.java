package worldswitch.emulator.device.disk;

import worldswitch.emulator.memory.DeviceFailure;

/** A disk of which the byte at each position follows from the position, and which can be made to fail. */
public final class TestDisk implements Disk {
    private final long size;
    public boolean gone;

    public TestDisk(long size) {
        this.size = size;
    }

    /** The byte of a position. */
    public static int at(long position) {
        return (int) (position * 31 + (position >>> 9)) & 0xff;
    }

    @Override
    public String name() {
        return "test.img";
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public String sha256() {
        return "0".repeat(64);
    }

    @Override
    public void read(long position, byte[] to, int at, int length) {
        if (gone) {
            throw new DeviceFailure("test.img: it is gone");
        }
        if (position < 0 || position + length > size) {
            throw new IndexOutOfBoundsException();
        }
        for (int i = 0; i < length; i++) {
            to[at + i] = (byte) at(position + i);
        }
    }
}
