package worldswitch.sessions.symbol.kernel;

import java.util.Arrays;
import java.util.Optional;
import worldswitch.sessions.symbol.SymbolProblem;

/**
 * The names of a kernel as its Image holds them: their count ({@code kallsyms_num_syms}), the names ({@code kallsyms_names}),
 * each a length and the numbers of its pieces, and the offset of each 256th name ({@code kallsyms_markers}), one behind the
 * other before the table of pieces.
 *
 * <p>They are found backward: the offsets rise strictly from 0, so the first that is 0 begins them; the names end where they
 * begin, at a distance that follows from the last offset; and the count stands before the names.
 *
 * @param count how many names there are
 * @param countPlace the offset of the count
 * @param start the offset of the first name
 */
record CompressedNames(int count, long countPlace, long start) {
    private static final int PER_MARKER = 256;
    private static final int MOST = 4_000_000;
    private static final String NAMES = "kallsyms_names";
    private static final String MARKERS = "kallsyms_markers";
    /** A name is a kind and no more characters than this, in no more pieces. */
    private static final int LONGEST = 1024;
    /** The last offset is that of the last 256 names at most. */
    private static final int LAST_NAMES = PER_MARKER * LONGEST;

    /** Takes a name with its place in the table. */
    interface Visitor {
        void name(int index, char kind, String name) throws SymbolProblem;
    }

    static CompressedNames before(ImageBytes image, Tokens tokens) throws SymbolProblem {
        long markersEnd = markersEnd(image, tokens.start() & -4);
        long markers = markers(image, markersEnd);
        long count = (markersEnd - markers) / Integer.BYTES;
        long last = image.u32(MARKERS, markersEnd - Integer.BYTES);
        long nearest = markers - last;
        for (long place = nearest - Integer.BYTES & -4; place >= 0 && place > nearest - LAST_NAMES; place -= 4) {
            long names = image.u32("kallsyms_num_syms", place);
            if (names > 0 && names <= MOST && (names + PER_MARKER - 1) / PER_MARKER == count) {
                Optional<CompressedNames> found = check(image, (int) names, place, markers, (int) count);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        throw new SymbolProblem("kallsyms_num_syms", "no count of symbols that fits the " + count + " markers");
    }

    /** Up to seven bytes of padding may lie between the offsets and the pieces. */
    private static long markersEnd(ImageBytes image, long pieces) throws SymbolProblem {
        return image.u32(MARKERS, pieces - Integer.BYTES) == 0 ? pieces - Integer.BYTES : pieces;
    }

    private static long markers(ImageBytes image, long end) throws SymbolProblem {
        long at = end - Integer.BYTES;
        while (image.u32(MARKERS, at) != 0) {
            if (image.u32(MARKERS, at - Integer.BYTES) >= image.u32(MARKERS, at)) {
                throw new SymbolProblem(MARKERS, "the offsets of names do not rise");
            }
            at -= Integer.BYTES;
        }
        return at;
    }

    private static Optional<CompressedNames> check(
            ImageBytes image, int count, long place, long markers, int markerCount) {
        for (long start : new long[] {place + Integer.BYTES, ImageBytes.align(place + Integer.BYTES)}) {
            CompressedNames names = new CompressedNames(count, place, start);
            try {
                if (names.fits(image, markers)) {
                    return Optional.of(names);
                }
            } catch (SymbolProblem notHere) {
                continue;
            }
        }
        return Optional.empty();
    }

    /** Whether each 256th name is where its marker says, and the names end before the markers. */
    private boolean fits(ImageBytes image, long markers) throws SymbolProblem {
        long at = start;
        for (int i = 0; i < count; i++) {
            boolean marked = i % PER_MARKER == 0;
            if (marked && at - start != image.u32(MARKERS, markers + (long) Integer.BYTES * (i / PER_MARKER))) {
                return false;
            }
            at += bytesOfLength(image, at) + length(image, at);
            if (at > markers) {
                return false;
            }
        }
        return ImageBytes.align(at) == ImageBytes.align(markers);
    }

    /** Visits each name, put together of its pieces. */
    void visit(ImageBytes image, Tokens tokens, Visitor visitor) throws SymbolProblem {
        byte[] text = new byte[LONGEST];
        long at = start;
        for (int i = 0; i < count; i++) {
            int pieces = length(image, at);
            at += bytesOfLength(image, at);
            int length = 0;
            for (int piece = 0; piece < pieces; piece++) {
                byte[] bytes = tokens.pieces()[image.u8(NAMES, at + piece)];
                if (bytes.length > LONGEST - length) {
                    throw new SymbolProblem(NAMES, "name " + i + " has more than " + LONGEST + " characters");
                }
                System.arraycopy(bytes, 0, text, length, bytes.length);
                length += bytes.length;
            }
            at += pieces;
            if (length < 2) {
                throw new SymbolProblem(NAMES, "name " + i + " is empty");
            }
            visitor.name(
                    i,
                    (char) text[0],
                    new String(Arrays.copyOfRange(text, 1, length), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static int bytesOfLength(ImageBytes image, long at) throws SymbolProblem {
        return image.u8(NAMES, at) < 0x80 ? 1 : 2;
    }

    private static int length(ImageBytes image, long at) throws SymbolProblem {
        int low = image.u8(NAMES, at);
        return low < 0x80 ? low : low & 0x7f | image.u8(NAMES, at + 1) << 7;
    }
}
