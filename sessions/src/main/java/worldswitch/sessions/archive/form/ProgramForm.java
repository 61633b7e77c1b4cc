package worldswitch.sessions.archive.form;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import worldswitch.emulator.machine.load.FirmwareItem;
import worldswitch.emulator.machine.load.Program;
import worldswitch.emulator.machine.load.Segment;
import worldswitch.sessions.archive.Images;
import worldswitch.sessions.archive.Origin;
import worldswitch.sessions.archive.SavedSession;
import worldswitch.sessions.archive.Sha256;

/** Writes the program: its images, and the segments that are cut from them. */
final class ProgramForm {
    private final SavedSession session;
    private final boolean embedded;
    private final Entries entries;
    private final byte[] file;
    private final Map<String, JsonObject> images = new LinkedHashMap<>();

    private ProgramForm(SavedSession session, Images how, Entries entries) {
        this.session = session;
        this.entries = entries;
        embedded = how == Images.EMBEDDED;
        file = !embedded && session.origin() instanceof Origin.File origin ? origin.content() : new byte[0];
    }

    /** Puts {@code program} and {@code images} into a document, and embedded images among the entries. */
    static void write(SavedSession session, Images how, Entries entries, JsonObject document) {
        ProgramForm form = new ProgramForm(session, how, entries);
        document.add("program", form.program(session.plan().program()));
        JsonArray images = new JsonArray();
        form.images.values().forEach(images::add);
        document.add("images", images);
    }

    private JsonObject program(Program program) {
        JsonArray segments = new JsonArray();
        program.segments().forEach(segment -> segments.add(segment(segment)));
        JsonObject json = new JsonObject();
        json.addProperty("entry", DocumentForm.hex(program.entry()));
        json.add("segments", segments);
        if (!program.items().isEmpty()) {
            JsonArray items = new JsonArray();
            program.items().forEach(item -> items.add(item(item)));
            json.add("items", items);
        }
        return json;
    }

    private JsonObject item(FirmwareItem item) {
        JsonObject json = new JsonObject();
        json.addProperty("number", item.number());
        json.addProperty("name", item.name());
        json.addProperty("image", image(session.plan().description().name() + ": " + item.name(), item.bytes()));
        return json;
    }

    private JsonObject segment(Segment segment) {
        int offset = file.length == 0 ? -1 : Slices.find(file, segment.bytes());
        String name = offset < 0
                ? session.plan().description().name() + ": " + segment.place()
                : session.origin().name();
        byte[] image = offset < 0 ? segment.bytes() : file;
        JsonObject json = new JsonObject();
        json.addProperty("place", segment.place());
        json.addProperty("address", DocumentForm.hex(segment.address()));
        json.addProperty("size", segment.size());
        json.addProperty("image", image(name, image));
        json.addProperty("offset", Math.max(0, offset));
        json.addProperty("length", segment.bytes().length);
        return json;
    }

    /** Notes an image; returns its digest. One that nobody could have as a file is always inside. */
    private String image(String name, byte[] content) {
        String digest = Sha256.of(content);
        boolean inside = embedded || content.length == 0 || content != file && session.origin() instanceof Origin.File;
        if (inside) {
            entries.add("images/" + digest, content);
        }
        JsonObject json = new JsonObject();
        json.addProperty("name", name);
        json.addProperty("size", content.length);
        json.addProperty("sha256", digest);
        json.addProperty("embedded", inside);
        images.putIfAbsent(digest, json);
        return digest;
    }
}
