package worldswitch.app.command;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import worldswitch.sessions.archive.ImageSource;
import worldswitch.sessions.archive.file.ImageFiles;
import worldswitch.sessions.archive.file.LibraryImages;

/** Where the images of a saved session are that it names by digest only. */
final class ImageOption {
    @Option(
            names = "--image",
            paramLabel = "IMAGE",
            description = "a program that the saved session names by digest only; may be given several times")
    private List<Path> images = List.of();

    private ImageSource more = ImageSource.NONE;

    /** The same with somebody to ask for what is nowhere else. */
    ImageOption asking(ImageSource whom) {
        ImageOption option = new ImageOption();
        option.images = images;
        option.more = whom;
        return option;
    }

    /** The images of a saved session: those the user named, one beside it, and those of the bundled sessions. */
    ImageSource of(Path session) {
        return new ImageFiles(images, session).orElse(new LibraryImages()).orElse(more);
    }
}
