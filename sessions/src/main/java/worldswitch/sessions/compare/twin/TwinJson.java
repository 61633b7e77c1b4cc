package worldswitch.sessions.compare.twin;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import worldswitch.sessions.compare.json.ComparisonJson;

/** A twin run told to a program (docs/formats.md). */
public final class TwinJson {
    private TwinJson() {}

    /** A result as an object. */
    public static JsonObject of(TwinResult result) {
        JsonObject object = new JsonObject();
        object.addProperty("session", result.session());
        object.addProperty("variant", result.variant());
        object.addProperty("from", result.from().toString());
        object.addProperty("to", result.to());
        object.addProperty("end", result.end());
        object.addProperty("consumed_too_early", result.consumed());
        Parting parting = result.parting();
        object.add("first_difference", parting == null ? JsonNull.INSTANCE : parting(parting));
        return object;
    }

    private static JsonObject parting(Parting parting) {
        JsonObject object = ComparisonJson.of(parting.place());
        object.addProperty("immediate", parting.immediate());
        object.addProperty("deferred", parting.deferred());
        object.add("differences", ComparisonJson.differences(parting.differences(), "immediate", "deferred"));
        Cause cause = parting.cause();
        object.add("cause", cause == null ? JsonNull.INSTANCE : cause(cause));
        return object;
    }

    private static JsonObject cause(Cause cause) {
        JsonObject object = new JsonObject();
        object.addProperty("register", cause.register());
        object.addProperty("old", ComparisonJson.hex(cause.old()));
        object.addProperty("new", ComparisonJson.hex(cause.value()));
        object.add("fields", ComparisonJson.fields(cause.fields(), "old", "new"));
        object.add("write", ComparisonJson.of(cause.write()));
        object.addProperty("access", cause.access());
        object.addProperty("rule", cause.rule());
        object.add("consumer", ComparisonJson.of(cause.consumer()));
        object.addProperty("proven", cause.proven());
        return object;
    }
}
