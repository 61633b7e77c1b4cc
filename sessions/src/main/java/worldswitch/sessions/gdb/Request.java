package worldswitch.sessions.gdb;

/**
 * A packet that begins with a name: {@code qRcmd,68656c70}.
 *
 * @param name what is asked
 * @param text the whole packet
 */
record Request(String name, String text) {
    private static final String ENDS_OF_NAMES = ",:;?";

    static Request of(String text) {
        int end = 0;
        while (end < text.length() && ENDS_OF_NAMES.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return new Request(text.substring(0, end), text);
    }

    /** What follows the name, with the character between. */
    String rest() {
        return text.substring(name.length());
    }

    /** What follows the name and a character that must be there. */
    Fields past(char separator) throws Refusal {
        return new Fields(text, name.length()).past(separator);
    }
}
