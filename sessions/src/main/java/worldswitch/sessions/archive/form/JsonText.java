package worldswitch.sessions.archive.form;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import worldswitch.sessions.archive.ArchiveProblem;

/** JSON, strictly read and always written alike. */
final class JsonText {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Gson WRITER = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .serializeSpecialFloatingPointValues()
            .create();

    private final String entry;
    private final JsonReader reader;
    private int values;

    private JsonText(String entry, String text) {
        this.entry = entry;
        reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(Limits.DEPTH);
    }

    /** An object as text. */
    static byte[] write(JsonObject object) {
        return (WRITER.toJson(object) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The object that a text holds. */
    static Node read(String entry, String text) throws ArchiveProblem {
        JsonText json = new JsonText(entry, text);
        try {
            JsonElement whole = json.element();
            if (json.reader.peek() != JsonToken.END_DOCUMENT) {
                throw json.problem("something follows the object");
            }
            return new Node(entry, "$", whole);
        } catch (IOException | IllegalStateException e) {
            throw json.problem("is not JSON: it cannot be read from there on");
        }
    }

    private JsonElement element() throws IOException, ArchiveProblem {
        if (++values > Limits.VALUES) {
            throw problem("has more than " + Limits.VALUES + " values");
        }
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> object();
            case BEGIN_ARRAY -> array();
            case STRING -> new JsonPrimitive(reader.nextString());
            case NUMBER -> number(reader.nextString());
            case BOOLEAN -> new JsonPrimitive(reader.nextBoolean());
            case NULL -> nothing();
            default -> throw problem("is not JSON: it cannot be read from there on");
        };
    }

    private JsonElement nothing() throws IOException {
        reader.nextNull();
        return JsonNull.INSTANCE;
    }

    private JsonElement number(String text) {
        return WHOLE.matcher(text).matches()
                ? new JsonPrimitive(Long.parseLong(text))
                : new JsonPrimitive(Double.parseDouble(text));
    }

    private JsonObject object() throws IOException, ArchiveProblem {
        JsonObject object = new JsonObject();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            if (object.has(name)) {
                throw problem("has the member '" + name + "' twice");
            }
            object.add(name, element());
        }
        reader.endObject();
        return object;
    }

    private JsonArray array() throws IOException, ArchiveProblem {
        JsonArray array = new JsonArray();
        reader.beginArray();
        while (reader.hasNext()) {
            array.add(element());
        }
        reader.endArray();
        return array;
    }

    private ArchiveProblem problem(String reason) {
        return new ArchiveProblem(entry + " at " + reader.getPath(), reason);
    }
}
