package worldswitch.sessions.drive;

import worldswitch.emulator.device.disk.Disk;

/** A disk that equals every other one of the same content, wherever its bytes are. */
abstract class KnownDisk implements Disk {
    private final String name;
    private final long size;
    private final String sha256;

    KnownDisk(String name, long size, String sha256) {
        this.name = name;
        this.size = size;
        this.sha256 = sha256;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final long size() {
        return size;
    }

    @Override
    public final String sha256() {
        return sha256;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Disk disk && size == disk.size() && sha256.equals(disk.sha256());
    }

    @Override
    public final int hashCode() {
        return sha256.hashCode();
    }

    @Override
    public final String toString() {
        return name + " of " + size + " bytes with SHA-256 " + sha256;
    }
}
