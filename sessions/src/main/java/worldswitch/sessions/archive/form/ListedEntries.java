package worldswitch.sessions.archive.form;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import worldswitch.sessions.archive.ArchiveProblem;
import worldswitch.sessions.archive.Sha256;
import worldswitch.sessions.archive.zip.ZipContent;

/** The entries of a file as its document lists them: nothing is in the file that is not listed, and each has its digest. */
final class ListedEntries {
    private static final Pattern KNOWN = Pattern.compile(
            "input\\.log|state\\.tsv|symbols\\.tsv|names\\.tsv|lines\\.tsv|devices\\.tsv|(images|sources)/[0-9a-f]{64}|checkpoints/[0-9]+");

    private final ZipContent file;
    private final Map<String, Node> list;
    private final Set<String> unread;

    private ListedEntries(ZipContent file, Map<String, Node> list) {
        this.file = file;
        this.list = list;
        unread = new HashSet<>(list.keySet());
    }

    /** Compares the list with the file. */
    static ListedEntries of(ZipContent file, Node list) throws ArchiveProblem {
        ListedEntries entries = new ListedEntries(file, list.members());
        for (String name : file.names()) {
            if (!name.equals(SessionForm.DOCUMENT) && !entries.list.containsKey(name)) {
                throw new ArchiveProblem("entry '" + name + "'", "is not listed in " + SessionForm.DOCUMENT);
            }
        }
        for (Map.Entry<String, Node> entry : entries.list.entrySet()) {
            entries.check(entry.getKey(), entry.getValue());
        }
        return entries;
    }

    private void check(String name, Node node) throws ArchiveProblem {
        if (name.equals(SessionForm.DOCUMENT) || !file.names().contains(name)) {
            throw new ArchiveProblem("entry '" + name + "'", "is listed in session.json, but is not in the file");
        }
        boolean optional =
                node.find("optional").isPresent() && node.get("optional").flag();
        if (!optional && !KNOWN.matcher(name).matches()) {
            throw new ArchiveProblem(
                    "entry '" + name + "'", "is needed to open this session, and this version does not know it");
        }
    }

    /** The content of an entry, of which size and digest are as listed. */
    byte[] read(String name) throws ArchiveProblem {
        Node node = list.get(name);
        if (node == null) {
            throw new ArchiveProblem("entry '" + name + "'", "is missing");
        }
        byte[] content = file.read(name);
        if (content.length != node.get("size").number(0, Long.MAX_VALUE)) {
            throw new ArchiveProblem("entry '" + name + "'", "has not the size that session.json lists");
        }
        if (!Sha256.of(content).equals(node.get("sha256").digest())) {
            throw new ArchiveProblem("entry '" + name + "'", "has not the SHA-256 that session.json lists");
        }
        unread.remove(name);
        return content;
    }

    /** Whether there is such an entry. */
    boolean has(String name) {
        return list.containsKey(name);
    }

    /** Checks what nobody asked for. */
    void readRest() throws ArchiveProblem {
        for (String name : Set.copyOf(unread)) {
            read(name);
        }
    }
}
