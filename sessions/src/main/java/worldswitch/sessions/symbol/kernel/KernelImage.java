package worldswitch.sessions.symbol.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import worldswitch.emulator.machine.load.FirmwareItem;
import worldswitch.emulator.machine.load.Program;
import worldswitch.emulator.machine.load.Segment;
import worldswitch.sessions.symbol.SymbolProblem;

/**
 * A Linux Image where a loader has put it, with its symbols. A kernel runs where it was loaded.
 *
 * @param symbols its symbols
 * @param load the physical address of its first byte
 */
public record KernelImage(KernelSymbols symbols, long load) {
    private static final int MAGIC = 0x38;
    private static final byte[] ARM64 = {'A', 'R', 'M', 0x64};

    /** The Images with symbols among the segments of a program; one whose tables contradict themselves is left out. */
    public static List<KernelImage> of(Program program) {
        List<KernelImage> images = new ArrayList<>();
        for (Segment segment : program.segments()) {
            if (isImage(segment.bytes())) {
                symbols(segment.bytes()).ifPresent(found -> images.add(new KernelImage(found, segment.address())));
            }
        }
        return images;
    }

    /** Whether a program holds an arm64 Image of Linux, be it without symbols, or hands one to a firmware. */
    public static boolean isIn(Program program) {
        return Stream.concat(
                        program.segments().stream().map(Segment::bytes),
                        program.items().stream().map(FirmwareItem::bytes))
                .anyMatch(KernelImage::isImage);
    }

    private static boolean isImage(byte[] bytes) {
        return new ImageBytes(bytes).matches(MAGIC, ARM64);
    }

    private static Optional<KernelSymbols> symbols(byte[] image) {
        try {
            return KernelSymbols.find(image);
        } catch (SymbolProblem withoutNames) {
            return Optional.empty();
        }
    }

    /** Where the word is that says at which address the kernel runs. */
    public long basePlace() {
        return load + symbols.basePlace();
    }

    /** Whether a physical address lies in the Image. */
    public boolean holds(long physical) {
        return physical >= load && physical - load <= symbols.size();
    }
}
