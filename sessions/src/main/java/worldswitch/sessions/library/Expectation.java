package worldswitch.sessions.library;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * Something that must be seen in a run, as a session file states it.
 *
 * @param kind what is looked at; each kind of check reads the arguments that it needs
 * @param name the expectation in words
 * @param arguments the members of the expectation in the file, {@code kind} and {@code name} among them
 */
public record Expectation(String kind, String name, JsonObject arguments) {
    /**
     * Reads an expectation.
     *
     * @throws IllegalArgumentException if it does not say its kind and its name; the message says so in words
     */
    public static Expectation of(JsonObject json) {
        return new Expectation(text(json, "kind"), text(json, "name"), json);
    }

    private static String text(JsonObject json, String member) {
        if (!json.has(member) || !json.get(member).isJsonPrimitive()) {
            throw new IllegalArgumentException("an expectation without a " + member);
        }
        return json.get(member).getAsString();
    }

    /**
     * What became of an expectation.
     *
     * @param name the expectation in words
     * @param met whether it was met
     * @param detail what was seen, in a line
     * @param table what was seen, in rows of which the first is the titles; empty if a line says it all
     */
    public record Result(String name, boolean met, String detail, List<List<String>> table) {
        /** Copies {@code table}. */
        public Result {
            table = List.copyOf(table);
        }

        /** The result as a line. */
        public String text() {
            return (met ? "met     " : "NOT MET ") + name + ": " + detail;
        }
    }
}
