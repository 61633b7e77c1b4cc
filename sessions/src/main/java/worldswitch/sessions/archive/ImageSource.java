package worldswitch.sessions.archive;

import java.util.Optional;
import worldswitch.emulator.device.disk.Disk;

/** Where images come from that a session names by digest only. */
@FunctionalInterface
public interface ImageSource {
    /** Knows no image. */
    ImageSource NONE = image -> Optional.empty();

    /**
     * The bytes of an image, if they can be found. Whoever asks checks the digest.
     *
     * @throws ArchiveProblem if the image was found but cannot be read
     */
    Optional<byte[]> find(Wanted image) throws ArchiveProblem;

    /**
     * What a drive held before the run, if it can be found, without its being read into memory.
     *
     * @throws ArchiveProblem if it was found but cannot be read
     */
    default Optional<Disk> disk(Wanted drive) throws ArchiveProblem {
        return Optional.empty();
    }

    /** Asks another source for what this one does not know. */
    default ImageSource orElse(ImageSource other) {
        return new EitherSource(this, other);
    }

    /**
     * An image that a session needs.
     *
     * @param name the name that its file had
     * @param size its bytes
     * @param sha256 its digest in hexadecimal
     */
    record Wanted(String name, long size, String sha256) {
        /** The image in words: what a person needs to find it. */
        @Override
        public String toString() {
            return "'" + name + "' of " + size + " bytes with SHA-256 " + sha256;
        }
    }
}
