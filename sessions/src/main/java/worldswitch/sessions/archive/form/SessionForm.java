package worldswitch.sessions.archive.form;

import worldswitch.sessions.archive.ArchiveProblem;
import worldswitch.sessions.archive.ImageSource;
import worldswitch.sessions.archive.Images;
import worldswitch.sessions.archive.SavedSession;
import worldswitch.sessions.archive.zip.ZipContent;
import worldswitch.sessions.archive.zip.ZipFile;

/**
 * Saved sessions as the bytes of a {@code .wsession} file, and back.
 *
 * <p>Writing is deterministic: equal sessions make equal bytes under the same Java. Reading trusts nothing: whatever the
 * bytes, it ends in a session or an {@link ArchiveProblem}, within the bounds of docs/session-format.md.
 */
public final class SessionForm {
    /** The format that is written, and the latest that is read. */
    public static final int FORMAT = 1;

    static final String DOCUMENT = "session.json";

    private SessionForm() {}

    /**
     * The bytes of a session.
     *
     * @throws ArchiveProblem if it holds more than the format allows
     */
    public static byte[] write(SavedSession session, Images how) throws ArchiveProblem {
        Entries entries = new Entries();
        byte[] document = JsonText.write(DocumentForm.write(session, how, entries));
        return ZipFile.of(entries.with(document));
    }

    /**
     * The session that some bytes hold.
     *
     * @param elsewhere where images come from that are not inside
     * @throws ArchiveProblem if they are no session, or one that is damaged or of a later format
     */
    public static SavedSession read(byte[] file, ImageSource elsewhere) throws ArchiveProblem {
        ZipContent content = ZipContent.of(file);
        byte[] bytes = content.read(DOCUMENT, Limits.DOCUMENT);
        Node document = JsonText.read(DOCUMENT, Utf8.read(DOCUMENT, bytes));
        requireFormat(document);
        ListedEntries entries = ListedEntries.of(content, document.get("entries"));
        SavedSession session = DocumentForm.read(document, entries, elsewhere);
        entries.readRest();
        return session;
    }

    private static void requireFormat(Node document) throws ArchiveProblem {
        long format = document.get("format").number(1, Integer.MAX_VALUE);
        if (format > FORMAT) {
            throw new ArchiveProblem(
                    DOCUMENT,
                    "written by a newer Worldswitch (format " + format + "; this one reads up to " + FORMAT + ")");
        }
    }
}
