package worldswitch.sessions.compare.pair;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.compare.json.ComparisonJson;
import worldswitch.sessions.compare.pair.PairResult.Mismatch;
import worldswitch.sessions.compare.pair.PairResult.Parting;

/** A comparison of two runs told to a program (docs/formats.md). */
public final class PairJson {
    private PairJson() {}

    /** A result as an object. */
    public static JsonObject of(PairResult result) {
        JsonObject object = new JsonObject();
        object.addProperty("first", result.first());
        object.addProperty("second", result.second());
        object.addProperty("first_end", result.firstEnd());
        object.addProperty("second_end", result.secondEnd());
        object.add("configuration", ComparisonJson.differences(result.configuration(), "first", "second"));
        object.addProperty("comparable", result.comparable());
        Parting parting = result.parting();
        object.add("first_difference", parting == null ? JsonNull.INSTANCE : parting(parting));
        object.add("first_different_exit", mismatch(result.exit()));
        object.add("first_different_write", mismatch(result.write()));
        return object;
    }

    private static JsonObject parting(Parting parting) {
        JsonObject object = new JsonObject();
        object.add("first", ComparisonJson.of(parting.first()));
        object.add("second", ComparisonJson.of(parting.second()));
        object.addProperty("first_did", parting.firstDid());
        object.addProperty("second_did", parting.secondDid());
        object.add("differences", ComparisonJson.differences(parting.differences(), "first", "second"));
        return object;
    }

    private static JsonElement mismatch(@Nullable Mismatch mismatch) {
        if (mismatch == null) {
            return JsonNull.INSTANCE;
        }
        JsonObject object = new JsonObject();
        object.addProperty("number", mismatch.number());
        object.addProperty("first", mismatch.first());
        object.addProperty("second", mismatch.second());
        return object;
    }
}
