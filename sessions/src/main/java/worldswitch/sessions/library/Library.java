package worldswitch.sessions.library;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The bundled sessions: their descriptions and guest sources, as resources beside this class. */
public final class Library {
    private static final String ROOT = "/worldswitch/sessions/library/";
    private static final JsonDeserializer<Expectation> EXPECTATION =
            (json, type, context) -> Expectation.of(json.getAsJsonObject());
    private static final Gson JSON = new GsonBuilder()
            .registerTypeAdapter(Expectation.class, EXPECTATION)
            .create();

    private Library() {}

    /** The names of the bundled sessions; the first is the one a newcomer sees. */
    public static List<String> names() {
        return text("index.txt").orElseThrow().lines().toList();
    }

    /** The description of a bundled session, if there is one of that name. */
    public static Optional<SessionFile> find(String name) {
        return names().contains(name)
                ? text(name + "/session.json").map(json -> JSON.fromJson(json, SessionFile.class))
                : Optional.empty();
    }

    /** A guest source by its path within the library, {@code hyp/switch.S}. */
    public static Optional<String> source(String path) {
        return path.contains("..") ? Optional.empty() : text(path);
    }

    private static Optional<String> text(String path) {
        try (InputStream resource = Library.class.getResourceAsStream(ROOT + path)) {
            return resource == null
                    ? Optional.empty()
                    : Optional.of(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
