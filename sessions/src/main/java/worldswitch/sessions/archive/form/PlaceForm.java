package worldswitch.sessions.archive.form;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import worldswitch.sessions.archive.ArchiveProblem;
import worldswitch.sessions.run.plan.Plan;

/** The session's own places, as JSON. */
final class PlaceForm {
    private PlaceForm() {}

    static JsonArray write(List<Plan.Place> places) {
        JsonArray list = new JsonArray();
        for (Plan.Place place : places) {
            JsonObject json = new JsonObject();
            json.addProperty("name", place.name());
            json.addProperty("address", DocumentForm.hex(place.address()));
            json.addProperty("hit", place.hit());
            json.addProperty("text", place.text());
            list.add(json);
        }
        return list;
    }

    static List<Plan.Place> read(Node list) throws ArchiveProblem {
        List<Plan.Place> places = new ArrayList<>();
        for (Node node : list.list(Limits.BOOKMARKS)) {
            places.add(new Plan.Place(
                    node.get("name").text(),
                    node.get("address").hex(),
                    (int) node.get("hit").number(1, Integer.MAX_VALUE),
                    node.get("text").text()));
        }
        return places;
    }
}
