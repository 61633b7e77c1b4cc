package worldswitch.sessions.archive.form;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import worldswitch.sessions.archive.ArchiveProblem;
import worldswitch.sessions.archive.Sha256;

/** Entries on their way into a file: each is noted with its size and digest, so that a reader can tell any damage. */
final class Entries {
    private final Map<String, byte[]> contents = new LinkedHashMap<>();
    private final JsonObject list = new JsonObject();

    /** Adds an entry; the same content under the same name counts once. */
    void add(String name, byte[] content) {
        if (contents.putIfAbsent(name, content) == null) {
            JsonObject entry = new JsonObject();
            entry.addProperty("size", content.length);
            entry.addProperty("sha256", Sha256.of(content));
            list.add(name, entry);
        }
    }

    /** Adds an entry under its digest; returns the digest. */
    String addByDigest(String folder, byte[] content) {
        String digest = Sha256.of(content);
        add(folder + digest, content);
        return digest;
    }

    /** The list of the entries as JSON. */
    JsonObject list() {
        return list;
    }

    /** The entries of the file, the document first. */
    Map<String, byte[]> with(byte[] document) throws ArchiveProblem {
        if (document.length > Limits.DOCUMENT) {
            throw new ArchiveProblem(SessionForm.DOCUMENT, "would be larger than " + (Limits.DOCUMENT >> 20) + " MiB");
        }
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(SessionForm.DOCUMENT, document);
        all.putAll(contents);
        return all;
    }
}
