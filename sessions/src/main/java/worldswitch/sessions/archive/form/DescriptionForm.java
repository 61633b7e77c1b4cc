package worldswitch.sessions.archive.form;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.archive.ArchiveProblem;
import worldswitch.sessions.snapshot.Description;
import worldswitch.sessions.timeline.NestedLists;

/** What a session is about: as JSON, with source texts and tables among the entries. */
final class DescriptionForm {
    private static final String SOURCES = "sources/";
    private static final String LINES = "lines.tsv";
    private static final String NAMES = "names.tsv";

    private DescriptionForm() {}

    static JsonObject write(Description description, Entries entries) {
        JsonObject json = new JsonObject();
        json.addProperty("name", description.name());
        json.addProperty("variant", description.variant());
        json.add("variants", pairs(description.variants(), "name", "text"));
        json.addProperty("title", description.title());
        JsonArray introduction = new JsonArray();
        description.introduction().forEach(introduction::add);
        json.add("introduction", introduction);
        Map<String, String> sources = new LinkedHashMap<>();
        description
                .sources()
                .forEach((name, text) -> sources.put(name, entries.addByDigest(SOURCES, Utf8.write(text))));
        json.add("sources", pairs(sources, "name", "sha256"));
        NestedLists lists = description.nestedLists();
        if (lists != null) {
            json.add("nestedLists", write(lists));
        }
        entries.add(LINES, LineForm.write(description.lines()));
        entries.add(NAMES, SymbolForm.writeNames(description.symbols()));
        return json;
    }

    private static JsonObject write(NestedLists lists) {
        JsonObject json = new JsonObject();
        json.addProperty("address", DocumentForm.hex(lists.address()));
        json.addProperty("count", lists.count());
        return json;
    }

    private static @Nullable NestedLists nestedLists(Node description) throws ArchiveProblem {
        Optional<Node> found = description.find("nestedLists");
        if (found.isEmpty()) {
            return null;
        }
        long address = found.get().get("address").hex();
        int count = (int) found.get().get("count").number(1, NestedLists.MOST);
        if (address < 0 || address % Long.BYTES != 0) {
            throw found.get().get("address").problem("is no physical address of a list register");
        }
        return new NestedLists(address, count);
    }

    private static JsonArray pairs(Map<String, String> map, String key, String value) {
        JsonArray list = new JsonArray();
        map.forEach((name, text) -> {
            JsonObject pair = new JsonObject();
            pair.addProperty(key, name);
            pair.addProperty(value, text);
            list.add(pair);
        });
        return list;
    }

    static Description read(Node node, ListedEntries entries) throws ArchiveProblem {
        Map<String, String> variants = new LinkedHashMap<>();
        for (Node variant : node.get("variants").list(Limits.PARAGRAPHS)) {
            variants.put(variant.get("name").text(), variant.get("text").text());
        }
        List<String> introduction = new ArrayList<>();
        for (Node paragraph : node.get("introduction").list(Limits.PARAGRAPHS)) {
            introduction.add(paragraph.text());
        }
        return new Description(
                node.get("name").text(),
                node.get("variant").text(),
                variants,
                node.get("title").text(),
                introduction,
                sources(node.get("sources"), entries),
                LineForm.read(LINES, entries.read(LINES)),
                SymbolForm.readNames(NAMES, entries.read(NAMES)),
                nestedLists(node));
    }

    private static Map<String, String> sources(Node list, ListedEntries entries) throws ArchiveProblem {
        Map<String, String> sources = new LinkedHashMap<>();
        for (Node source : list.list(Limits.SOURCES)) {
            String entry = SOURCES + source.get("sha256").digest();
            sources.put(source.get("name").text(), Utf8.read(entry, entries.read(entry)));
        }
        return sources;
    }
}
