package worldswitch.sessions.archive;

/** Why a saved session cannot be read or written: one line for a person, naming the entry and the reason. */
public final class ArchiveProblem extends Exception {
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 200;

    /**
     * Makes a problem. What does not print in either text is replaced, since both may quote a stranger's file.
     *
     * @param place what is wrong: an entry, a place in one, or a file
     * @param reason what is wrong with it
     */
    public ArchiveProblem(String place, String reason) {
        super(printable(place) + ": " + printable(reason), null, false, false);
    }

    private static String printable(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(point -> clean.appendCodePoint(prints(point) ? point : '?'));
        return text.codePointCount(0, text.length()) > LONGEST ? clean + "..." : clean.toString();
    }

    private static boolean prints(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** The problem in words. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
