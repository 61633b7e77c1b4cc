package worldswitch.sessions.archive.form;

import com.google.gson.JsonObject;
import worldswitch.sessions.archive.ArchiveProblem;
import worldswitch.sessions.archive.Images;
import worldswitch.sessions.archive.Origin;
import worldswitch.sessions.archive.Sha256;

/** What a session was made from, as JSON. */
final class OriginForm {
    private OriginForm() {}

    static JsonObject write(Origin origin, Images how) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", origin instanceof Origin.Bundled ? "bundled" : "file");
        json.addProperty("name", origin.name());
        if (origin instanceof Origin.File file && how == Images.DIGEST && file.content().length > 0) {
            json.addProperty("image", Sha256.of(file.content()));
        }
        return json;
    }

    static Origin read(Node node, ProgramReader program) throws ArchiveProblem {
        Node kind = node.get("kind");
        String name = node.get("name").text();
        return switch (kind.text()) {
            case "bundled" -> new Origin.Bundled(name);
            case "file" ->
                new Origin.File(name, node.find("image").isPresent() ? program.image(node.get("image")) : new byte[0]);
            default -> throw kind.problem("is neither bundled nor file");
        };
    }
}
