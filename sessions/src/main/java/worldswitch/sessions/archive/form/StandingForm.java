package worldswitch.sessions.archive.form;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import worldswitch.sessions.archive.ArchiveProblem;
import worldswitch.sessions.archive.SavedCheckpoint;
import worldswitch.sessions.archive.SavedState;
import worldswitch.sessions.archive.Standing;
import worldswitch.sessions.snapshot.Moment;

/** Where a session stood: as JSON, with the input log, the state and the checkpoints among the entries. */
final class StandingForm {
    private static final String INPUT = "input.log";
    private static final String STATE = "state.tsv";
    private static final String CHECKPOINTS = "checkpoints/";

    private StandingForm() {}

    static JsonObject write(Standing standing, Entries entries) {
        entries.add(INPUT, InputForm.write(standing.inputs()));
        entries.add(STATE, StateForm.write(standing.state().cpus()));
        JsonArray checkpoints = new JsonArray();
        for (SavedCheckpoint checkpoint : standing.checkpoints()) {
            String name = CHECKPOINTS + checkpoints.size();
            entries.add(name, CheckpointForm.write(checkpoint));
            checkpoints.add(name);
        }
        JsonObject json = new JsonObject();
        json.addProperty("at", standing.at().toString());
        json.addProperty("memory_sha256", standing.state().memory());
        json.add("checkpoints", checkpoints);
        return json;
    }

    static Standing read(Node node, ListedEntries entries) throws ArchiveProblem {
        Moment at = node.get("at").moment();
        SavedState state = new SavedState(
                StateForm.read(STATE, entries.read(STATE)),
                node.get("memory_sha256").digest());
        return new Standing(
                InputForm.read(INPUT, entries.read(INPUT)), at, state, checkpoints(node.get("checkpoints"), entries));
    }

    private static List<SavedCheckpoint> checkpoints(Node list, ListedEntries entries) throws ArchiveProblem {
        List<SavedCheckpoint> checkpoints = new ArrayList<>();
        Moment last = Moment.START;
        for (Node node : list.list(Limits.CHECKPOINTS)) {
            String entry = node.text();
            SavedCheckpoint checkpoint = CheckpointForm.read(entry, entries.read(entry));
            if (checkpoint.at().compareTo(last) < 0) {
                throw node.problem("is of an earlier moment than the checkpoint before it");
            }
            last = checkpoint.at();
            checkpoints.add(checkpoint);
        }
        return checkpoints;
    }
}
