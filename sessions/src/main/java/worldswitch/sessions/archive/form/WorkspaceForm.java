package worldswitch.sessions.archive.form;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import worldswitch.sessions.archive.ArchiveProblem;
import worldswitch.sessions.archive.Workspace;
import worldswitch.sessions.archive.Workspace.SavedBookmark;
import worldswitch.sessions.archive.Workspace.SavedBreakpoint;
import worldswitch.sessions.breakpoint.Breakpoint;

/** What the user added, as JSON. */
final class WorkspaceForm {
    private WorkspaceForm() {}

    static JsonObject write(Workspace workspace) {
        JsonObject json = new JsonObject();
        JsonArray breakpoints = new JsonArray();
        workspace.breakpoints().forEach(breakpoint -> breakpoints.add(write(breakpoint)));
        json.add("breakpoints", breakpoints);
        JsonArray bookmarks = new JsonArray();
        workspace.bookmarks().forEach(bookmark -> bookmarks.add(write(bookmark)));
        json.add("bookmarks", bookmarks);
        json.addProperty("notes", workspace.notes());
        json.addProperty("layout", workspace.layout());
        return json;
    }

    private static JsonObject write(SavedBreakpoint saved) {
        Breakpoint breakpoint = saved.breakpoint();
        JsonObject json = new JsonObject();
        json.addProperty("id", breakpoint.id());
        json.add("trigger", TriggerForm.write(breakpoint.trigger()));
        json.addProperty("condition", breakpoint.condition());
        json.addProperty("ignore", breakpoint.ignore());
        json.addProperty("enabled", breakpoint.enabled());
        json.addProperty("hits", saved.hits());
        return json;
    }

    private static JsonObject write(SavedBookmark bookmark) {
        JsonObject json = new JsonObject();
        json.addProperty("name", bookmark.name());
        json.addProperty("at", bookmark.at().toString());
        json.addProperty("text", bookmark.text());
        return json;
    }

    static Workspace read(Node node) throws ArchiveProblem {
        return new Workspace(
                breakpoints(node.get("breakpoints").list(Limits.BREAKPOINTS)),
                bookmarks(node.get("bookmarks").list(Limits.BOOKMARKS)),
                node.get("notes").text(Limits.LONG_TEXT),
                node.get("layout").text(Limits.LONG_TEXT));
    }

    private static List<SavedBreakpoint> breakpoints(List<Node> nodes) throws ArchiveProblem {
        List<SavedBreakpoint> breakpoints = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (Node node : nodes) {
            SavedBreakpoint breakpoint = breakpoint(node);
            if (!numbers.add(breakpoint.breakpoint().id())) {
                throw node.get("id").problem("is the number of another breakpoint too");
            }
            breakpoints.add(breakpoint);
        }
        return breakpoints;
    }

    private static SavedBreakpoint breakpoint(Node node) throws ArchiveProblem {
        Breakpoint breakpoint = new Breakpoint(
                (int) node.get("id").number(0, Integer.MAX_VALUE),
                TriggerForm.read(node.get("trigger")),
                node.get("condition").text(),
                node.get("ignore").number(0, Limits.COUNT),
                node.get("enabled").flag());
        return new SavedBreakpoint(breakpoint, node.get("hits").number(0, Limits.COUNT));
    }

    private static List<SavedBookmark> bookmarks(List<Node> nodes) throws ArchiveProblem {
        List<SavedBookmark> bookmarks = new ArrayList<>();
        for (Node node : nodes) {
            bookmarks.add(new SavedBookmark(
                    node.get("name").text(),
                    node.get("at").moment(),
                    node.get("text").text()));
        }
        return bookmarks;
    }
}
