package worldswitch.sessions.library;

import com.google.gson.JsonObject;

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
     * @param detail what was seen
     */
    public record Result(String name, boolean met, String detail) {
        /** The result as a line. */
        public String text() {
            return (met ? "met     " : "NOT MET ") + name + ": " + detail;
        }
    }
}
