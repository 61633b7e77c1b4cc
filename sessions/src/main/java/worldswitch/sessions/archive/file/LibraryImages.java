package worldswitch.sessions.archive.file;

import java.util.Optional;
import java.util.stream.Stream;
import worldswitch.emulator.machine.load.Segment;
import worldswitch.sessions.archive.ImageSource;
import worldswitch.sessions.archive.Sha256;
import worldswitch.sessions.library.BundledSession;

/** The images of bundled sessions: those of the session that an image's name begins with, {@code first-exit: .text}. */
public final class LibraryImages implements ImageSource {
    @Override
    public Optional<byte[]> find(Wanted image) {
        int colon = image.name().indexOf(':');
        return BundledSession.find(image.name().substring(0, Math.max(0, colon))).stream()
                .flatMap(LibraryImages::images)
                .filter(bytes ->
                        bytes.length == image.size() && Sha256.of(bytes).equals(image.sha256()))
                .findFirst();
    }

    private static Stream<byte[]> images(BundledSession session) {
        return session.variants().stream()
                .flatMap(variant -> session.plan(variant.name()).program().segments().stream())
                .map(Segment::bytes);
    }
}
