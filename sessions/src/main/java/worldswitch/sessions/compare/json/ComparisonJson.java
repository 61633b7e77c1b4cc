package worldswitch.sessions.compare.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import worldswitch.sessions.compare.place.Place;
import worldswitch.sessions.compare.state.Difference;
import worldswitch.sessions.compare.state.Difference.FieldValues;

/** Writes places and differences as JSON. */
public final class ComparisonJson {
    private ComparisonJson() {}

    /** Differences as an array of objects, the two values under names of the caller's. */
    public static JsonArray differences(List<Difference> differences, String first, String second) {
        JsonArray array = new JsonArray();
        for (Difference difference : differences) {
            JsonObject object = new JsonObject();
            object.addProperty(
                    "kind", difference.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            object.addProperty("name", difference.name());
            object.addProperty(first, difference.first());
            object.addProperty(second, difference.second());
            object.add("fields", fields(difference.fields(), first, second));
            array.add(object);
        }
        return array;
    }

    /** Fields as an array of objects, the two values under names of the caller's. */
    public static JsonArray fields(List<FieldValues> fields, String first, String second) {
        JsonArray array = new JsonArray();
        for (FieldValues field : fields) {
            JsonObject object = new JsonObject();
            object.addProperty("name", field.name());
            object.addProperty(first, hex(field.first()));
            object.addProperty(second, hex(field.second()));
            array.add(object);
        }
        return array;
    }

    /** A place as an object. */
    public static JsonObject of(Place place) {
        JsonObject object = new JsonObject();
        object.addProperty("at", place.at().toString());
        object.addProperty("cpu", place.cpu());
        object.addProperty("el", place.el());
        object.addProperty("world", place.world().toString());
        object.addProperty("pc", hex(place.pc()));
        object.addProperty("code", place.code());
        object.addProperty("symbol", place.symbol());
        object.addProperty("source", place.source());
        object.addProperty("line", place.line());
        return object;
    }

    /** A number as JSON has addresses and values: a hexadecimal string. */
    public static String hex(long value) {
        return "0x" + Long.toHexString(value);
    }
}
