package worldswitch.sessions.archive.form;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import worldswitch.sessions.archive.ArchiveProblem;
import worldswitch.sessions.snapshot.Moment;

/**
 * A value in a JSON text that knows where it stands, so that every refusal names the place.
 *
 * @param entry the entry that holds the text
 * @param path where in it, {@code $.breakpoints[2].id}
 * @param json the value
 */
record Node(String entry, String path, JsonElement json) {
    private static final Pattern HEX = Pattern.compile("0x[0-9a-f]{1,16}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /** A member that must be there. */
    Node get(String member) throws ArchiveProblem {
        return find(member).orElseThrow(() -> problem("has no member '" + member + "'"));
    }

    /** A member that may be there. */
    Optional<Node> find(String member) throws ArchiveProblem {
        return Optional.ofNullable(object().get(member)).map(value -> new Node(entry, path + "." + member, value));
    }

    /** The value as an object. */
    JsonObject object() throws ArchiveProblem {
        if (json instanceof JsonObject object) {
            return object;
        }
        throw problem("is not an object");
    }

    /** The members of an object, in order. */
    Map<String, Node> members() throws ArchiveProblem {
        Map<String, Node> members = new LinkedHashMap<>();
        object().entrySet()
                .forEach(member ->
                        members.put(member.getKey(), new Node(entry, path + "." + member.getKey(), member.getValue())));
        return members;
    }

    /** The values of a list. */
    List<Node> list(int most) throws ArchiveProblem {
        if (!(json instanceof JsonArray array)) {
            throw problem("is not a list");
        }
        if (array.size() > most) {
            throw problem("lists " + array.size() + " values; at most " + most + " are allowed");
        }
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            nodes.add(new Node(entry, path + "[" + i + "]", array.get(i)));
        }
        return nodes;
    }

    /** A text. */
    String text() throws ArchiveProblem {
        return text(Limits.TEXT);
    }

    /** A text of at most so many characters. */
    String text(int longest) throws ArchiveProblem {
        if (!(json instanceof JsonPrimitive primitive) || !primitive.isString()) {
            throw problem("is not a text");
        }
        String text = primitive.getAsString();
        if (text.length() > longest) {
            throw problem("is a text of " + text.length() + " characters; at most " + longest + " are allowed");
        }
        return text;
    }

    /** A whole number within bounds. */
    long number(long least, long most) throws ArchiveProblem {
        if (!(json instanceof JsonPrimitive primitive) || !(primitive.isNumber())) {
            throw problem("is not a number");
        }
        if (!(primitive.getAsNumber() instanceof Long value) || value < least || value > most) {
            throw problem("is " + primitive.getAsString() + ", not a whole number from " + least + " to " + most);
        }
        return value;
    }

    /** Any 64 bits, {@code 0x40080000}. */
    long hex() throws ArchiveProblem {
        String text = text();
        if (!HEX.matcher(text).matches()) {
            throw problem("is '" + text + "', not a number such as 0x40080000");
        }
        return Long.parseUnsignedLong(text.substring(2), 16);
    }

    /** A yes or no. */
    boolean flag() throws ArchiveProblem {
        if (!(json instanceof JsonPrimitive primitive) || !primitive.isBoolean()) {
            throw problem("is neither true nor false");
        }
        return primitive.getAsBoolean();
    }

    /** A SHA-256. */
    String digest() throws ArchiveProblem {
        String text = text();
        if (!DIGEST.matcher(text).matches()) {
            throw problem("is not a SHA-256 in 64 small hexadecimal digits");
        }
        return text;
    }

    /** A moment of a run. */
    Moment moment() throws ArchiveProblem {
        try {
            return Moment.parse(text());
        } catch (IllegalArgumentException e) {
            throw problem(String.valueOf(e.getMessage()));
        }
    }

    /** What is wrong here. */
    ArchiveProblem problem(String reason) {
        return new ArchiveProblem(entry + " at " + path, reason);
    }
}
