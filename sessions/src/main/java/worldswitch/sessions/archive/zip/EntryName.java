package worldswitch.sessions.archive.zip;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import worldswitch.sessions.archive.ArchiveProblem;

/** The rule for names of entries: small letters, digits, {@code - . _}, in folders with {@code /}, never out of them. */
final class EntryName {
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9._-]+(/[a-z0-9._-]+)*");

    private EntryName() {}

    /** The name that some bytes spell. */
    static String of(byte[] bytes) throws ArchiveProblem {
        String name = new String(bytes, StandardCharsets.UTF_8);
        String wrong = wrong(name, bytes.length);
        if (!wrong.isEmpty()) {
            throw new ArchiveProblem(name.isEmpty() ? "an entry" : "entry '" + name + "'", wrong);
        }
        return name;
    }

    private static String wrong(String name, int length) {
        if (name.isEmpty()) {
            return "has no name";
        }
        if (length > Bounds.NAME) {
            return "has a name of " + length + " bytes; at most " + Bounds.NAME + " are allowed";
        }
        if (name.startsWith("/") || name.contains("\\") || name.contains(":")) {
            return "names a place outside the session: an absolute path, a drive or a backslash";
        }
        if (name.endsWith("/")) {
            return "is a folder; a session holds files only";
        }
        boolean leaves = ("/" + name + "/").contains("/../") || ("/" + name + "/").contains("/./");
        return leaves
                ? "leaves the session by '.' or '..'"
                : PLAIN.matcher(name).matches() ? "" : "has a name of other characters than a-z 0-9 . _ - /";
    }
}
