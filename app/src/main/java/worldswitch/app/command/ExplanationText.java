package worldswitch.app.command;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.OptionalInt;
import worldswitch.emulator.sysreg.explain.Answer;

/** An explanation as a line of text, for a person or for a program. */
final class ExplanationText {
    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    private ExplanationText() {}

    /** For a person. */
    static String plain(Answer.Explanation explanation) {
        String fields = explanation.decidedBy().isEmpty()
                ? "no control field decides"
                : "decided by " + String.join(", ", explanation.decidedBy());
        String later = explanation.later().isEmpty()
                ? ""
                : "; after Armv8.5 also by " + String.join(", ", explanation.later());
        return String.format(
                "%s (%s) at EL%d, %s: %s%s; %s%s%n    %s",
                explanation.register(),
                explanation.encoding(),
                explanation.el(),
                explanation.access(),
                explanation.outcome(),
                exceptionClass(explanation.exceptionClass()),
                fields,
                later,
                explanation.because());
    }

    private static String exceptionClass(OptionalInt value) {
        return value.isPresent() ? String.format(" (EC 0x%02x)", value.getAsInt()) : "";
    }

    /** For a program: a JSON object. */
    static String json(Answer.Explanation explanation) {
        JsonObject object = new JsonObject();
        object.addProperty("register", explanation.register());
        object.addProperty("encoding", explanation.encoding());
        object.addProperty("el", explanation.el());
        object.addProperty("access", explanation.access());
        object.addProperty("outcome", explanation.outcome());
        if (explanation.exceptionClass().isPresent()) {
            object.addProperty(
                    "ec", String.format("0x%02x", explanation.exceptionClass().getAsInt()));
        } else {
            object.add("ec", JsonNull.INSTANCE);
        }
        object.add("decided_by", array(explanation.decidedBy()));
        object.add("later", array(explanation.later()));
        object.addProperty("because", explanation.because());
        return GSON.toJson(object);
    }

    private static JsonArray array(List<String> names) {
        JsonArray array = new JsonArray();
        names.forEach(array::add);
        return array;
    }
}
