package worldswitch.app.action;

import java.util.Locale;

/** Keys as a person reads them. */
public final class Keys {
    private Keys() {}

    /** A key of the action table in the usual writing, {@code Ctrl+F5}; empty for none. */
    public static String text(String key) {
        StringBuilder text = new StringBuilder();
        for (String part : key.split(" ")) {
            text.append(text.isEmpty() ? "" : "+").append(part(part));
        }
        return text.toString();
    }

    private static String part(String part) {
        return switch (part) {
            case "EQUALS" -> "Plus";
            case "" -> "";
            default ->
                part.substring(0, 1).toUpperCase(Locale.ROOT)
                        + (part.matches("F\\d+")
                                ? part.substring(1)
                                : part.substring(1).toLowerCase(Locale.ROOT));
        };
    }
}
