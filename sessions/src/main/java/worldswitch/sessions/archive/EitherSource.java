package worldswitch.sessions.archive;

import java.util.Optional;
import worldswitch.emulator.device.disk.Disk;

/**
 * Two sources, one asked after the other.
 *
 * @param first asked for everything
 * @param second asked for what the first does not know
 */
record EitherSource(ImageSource first, ImageSource second) implements ImageSource {
    @Override
    public Optional<byte[]> find(Wanted image) throws ArchiveProblem {
        Optional<byte[]> found = first.find(image);
        return found.isPresent() ? found : second.find(image);
    }

    @Override
    public Optional<Disk> disk(Wanted drive) throws ArchiveProblem {
        Optional<Disk> found = first.disk(drive);
        return found.isPresent() ? found : second.disk(drive);
    }
}
