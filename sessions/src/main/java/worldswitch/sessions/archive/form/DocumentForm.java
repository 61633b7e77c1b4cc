package worldswitch.sessions.archive.form;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import worldswitch.emulator.machine.load.SymbolTable;
import worldswitch.sessions.archive.ArchiveProblem;
import worldswitch.sessions.archive.ImageSource;
import worldswitch.sessions.archive.Images;
import worldswitch.sessions.archive.SavedSession;
import worldswitch.sessions.library.Expectation;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Description;

/** {@code session.json}: the parts put together. */
final class DocumentForm {
    private static final String SYMBOLS = "symbols.tsv";

    private DocumentForm() {}

    static JsonObject write(SavedSession session, Images how, Entries entries) {
        Plan plan = session.plan();
        JsonObject json = new JsonObject();
        json.addProperty("format", SessionForm.FORMAT);
        json.addProperty("writer", session.writer());
        json.add("made_from", OriginForm.write(session.origin(), how));
        json.add("description", DescriptionForm.write(plan.description(), entries));
        json.add("machine", MachineForm.write(plan.configuration()));
        DevicesForm.write(plan.configuration().virtio(), how, entries);
        ProgramForm.write(session, how, entries, json);
        entries.add(SYMBOLS, SymbolForm.write(plan.program().symbols()));
        json.add("places", PlaceForm.write(plan.places()));
        JsonArray expectations = new JsonArray();
        session.expectations().forEach(expectation -> expectations.add(expectation.arguments()));
        json.add("expectations", expectations);
        json.add("standing", StandingForm.write(session.standing(), entries));
        json.add("workspace", WorkspaceForm.write(session.workspace()));
        json.add("entries", entries.list());
        return json;
    }

    static SavedSession read(Node document, ListedEntries entries, ImageSource elsewhere) throws ArchiveProblem {
        ProgramReader program = new ProgramReader(entries, elsewhere);
        program.readImages(document.get("images"));
        SymbolTable symbols = SymbolForm.read(SYMBOLS, entries.read(SYMBOLS));
        Description description = DescriptionForm.read(document.get("description"), entries);
        Plan plan = new Plan(
                description,
                MachineForm.read(document.get("machine")).with(DevicesForm.read(entries, elsewhere)),
                program.read(document.get("program"), symbols),
                null,
                PlaceForm.read(document.get("places")));
        return new SavedSession(
                document.get("writer").text(),
                OriginForm.read(document.get("made_from"), program),
                plan,
                expectations(document.get("expectations")),
                StandingForm.read(document.get("standing"), entries),
                WorkspaceForm.read(document.get("workspace")));
    }

    private static List<Expectation> expectations(Node list) throws ArchiveProblem {
        List<Expectation> expectations = new ArrayList<>();
        for (Node node : list.list(Limits.EXPECTATIONS)) {
            try {
                expectations.add(Expectation.of(node.object()));
            } catch (IllegalArgumentException e) {
                throw node.problem(String.valueOf(e.getMessage()));
            }
        }
        return expectations;
    }

    /** A number as JSON holds addresses. */
    static String hex(long value) {
        return "0x" + Long.toHexString(value);
    }
}
