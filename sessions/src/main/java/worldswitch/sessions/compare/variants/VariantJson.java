package worldswitch.sessions.compare.variants;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import worldswitch.sessions.compare.variants.VariantTable.Row;

/** The variants of a session side by side, told to a program (docs/formats.md). */
public final class VariantJson {
    private VariantJson() {}

    /** A table as an object. */
    public static JsonObject of(VariantTable table) {
        JsonObject object = new JsonObject();
        object.addProperty("session", table.session());
        JsonArray variants = new JsonArray();
        table.variants().forEach(variants::add);
        object.add("variants", variants);
        JsonArray rows = new JsonArray();
        table.rows().forEach(row -> rows.add(row(row)));
        object.add("rows", rows);
        return object;
    }

    private static JsonObject row(Row row) {
        JsonObject object = new JsonObject();
        object.addProperty("section", row.section());
        object.addProperty("name", row.name());
        object.addProperty("differs", row.differs());
        JsonArray cells = new JsonArray();
        row.cells().forEach(cells::add);
        object.add("cells", cells);
        return object;
    }
}
