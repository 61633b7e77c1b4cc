package worldswitch.sessions.drive;

import org.jspecify.annotations.Nullable;

/** The pieces of a file that were read last, each in the place that follows from its number. */
final class RecentPieces {
    private static final int PLACES = 64;
    private static final long NONE = -1;

    private final byte[][] pieces = new byte[PLACES][];
    private final long[] numbers = new long[PLACES];

    /** A piece; null if it is not held. */
    byte @Nullable [] find(long number) {
        int place = place(number);
        return pieces[place] != null && numbers[place] == number ? pieces[place] : null;
    }

    /** Room for a piece; what was there is forgotten. */
    byte[] room(long number) {
        int place = place(number);
        numbers[place] = NONE;
        if (pieces[place] == null) {
            pieces[place] = new byte[PieceDigests.PIECE];
        }
        return pieces[place];
    }

    /** The room of a piece holds it now. */
    void keep(long number) {
        numbers[place(number)] = number;
    }

    private static int place(long number) {
        return (int) (number % PLACES);
    }
}
