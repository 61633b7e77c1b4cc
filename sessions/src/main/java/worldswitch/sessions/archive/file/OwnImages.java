package worldswitch.sessions.archive.file;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import worldswitch.emulator.device.disk.Disk;
import worldswitch.emulator.machine.load.Segment;
import worldswitch.sessions.archive.ImageSource;
import worldswitch.sessions.archive.Origin;
import worldswitch.sessions.archive.SavedSession;
import worldswitch.sessions.archive.Sha256;

/** The images that a session itself has at hand. */
public final class OwnImages implements ImageSource {
    private final byte[][] images;
    private final List<Disk> disks;

    /** Gathers the images of a session. */
    public OwnImages(SavedSession session) {
        Stream<byte[]> file =
                session.origin() instanceof Origin.File origin ? Stream.of(origin.content()) : Stream.empty();
        Stream<byte[]> segments = session.plan().program().segments().stream().map(Segment::bytes);
        images = Stream.concat(file, segments).toArray(byte[][]::new);
        disks = session.plan().configuration().virtio().drives();
    }

    @Override
    public Optional<Disk> disk(Wanted drive) {
        return disks.stream()
                .filter(disk -> disk.size() == drive.size() && disk.sha256().equals(drive.sha256()))
                .findFirst();
    }

    @Override
    public Optional<byte[]> find(Wanted image) {
        return Arrays.stream(images)
                .filter(bytes ->
                        bytes.length == image.size() && Sha256.of(bytes).equals(image.sha256()))
                .findFirst();
    }
}
