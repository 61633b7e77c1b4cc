package worldswitch.sessions.symbol.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import worldswitch.sessions.symbol.SymbolProblem;

/**
 * The table of the 256 pieces that the names of a kernel are made of ({@code kallsyms_token_table}), and where it is.
 *
 * <p>It is found by what it always holds: names have digits, and a piece that is a single character has the number of that
 * character; so the ten digits follow each other as texts of one character. What looks so is the table if the index behind it
 * ({@code kallsyms_token_index}) names the start of each piece.
 *
 * @param start the offset of the first piece
 * @param indexEnd the offset behind the index
 * @param pieces the pieces by number
 */
record Tokens(long start, long indexEnd, byte[][] pieces) {
    static final int COUNT = 256;

    private static final int INDEX_BYTES = 2 * COUNT;
    private static final int LONGEST = 1024;
    private static final String NAME = "kallsyms_token_table";
    private static final byte[] DIGITS =
            "0\0001\0002\0003\0004\0005\0006\0007\0008\0009\0".getBytes(StandardCharsets.US_ASCII);

    /** The first table at or behind an offset. */
    static Optional<Tokens> find(ImageBytes image, int from) {
        for (int at = from; at < image.length() - DIGITS.length; at++) {
            if (image.matches(at, DIGITS)) {
                Optional<Tokens> tokens = around(image, at);
                if (tokens.isPresent()) {
                    return tokens;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Tokens> around(ImageBytes image, int digits) {
        try {
            return Optional.of(read(image, start(image, digits)));
        } catch (SymbolProblem notTheTable) {
            return Optional.empty();
        }
    }

    /** Goes back over the pieces before the one of the digit 0. */
    private static long start(ImageBytes image, long digits) throws SymbolProblem {
        long at = digits;
        for (int piece = 0; piece < '0'; piece++) {
            long last = at - 1;
            at = last;
            while (image.u8(NAME, at - 1) != 0) {
                at--;
                if (last - at > LONGEST) {
                    throw new SymbolProblem(NAME, "a piece has more than " + LONGEST + " characters");
                }
            }
        }
        return at;
    }

    private static Tokens read(ImageBytes image, long start) throws SymbolProblem {
        byte[][] pieces = new byte[COUNT][];
        long[] places = new long[COUNT];
        long at = start;
        for (int i = 0; i < COUNT; i++) {
            places[i] = at - start;
            pieces[i] = piece(image, at);
            at += pieces[i].length + 1;
        }
        long index = ImageBytes.align(at);
        for (int i = 0; i < COUNT; i++) {
            if (image.u16("kallsyms_token_index", index + 2L * i) != places[i]) {
                throw new SymbolProblem("kallsyms_token_index", "does not name the start of piece " + i);
            }
        }
        return new Tokens(start, ImageBytes.align(index + INDEX_BYTES), pieces);
    }

    private static byte[] piece(ImageBytes image, long at) throws SymbolProblem {
        int length = 0;
        while (image.u8(NAME, at + length) != 0) {
            if (++length > LONGEST) {
                throw new SymbolProblem(NAME, "a piece has more than " + LONGEST + " characters");
            }
        }
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) image.u8(NAME, at + i);
        }
        return bytes;
    }
}
