package worldswitch.sessions.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;
import worldswitch.sessions.hazard.JudgedAccess;
import worldswitch.sessions.hazard.JudgedWrite;
import worldswitch.sessions.library.Expectation;
import worldswitch.sessions.snapshot.CpuSnapshot;

/**
 * A run as one JSON object (docs/formats.md).
 *
 * <p>Addresses and register values are hexadecimal strings; instruction counts are numbers. A write that happened again
 * and fared alike is listed once, with its {@code count}.
 */
public final class JsonReport {
    private final JsonWriter json;

    private JsonReport(Writer out) {
        json = new JsonWriter(out);
        json.setIndent("  ");
        json.setHtmlSafe(false);
    }

    /**
     * Writes a run.
     *
     * @param sentence what came of it, in a sentence
     */
    public static void write(Outcome outcome, String sentence, Writer out) {
        try {
            new JsonReport(out).outcome(outcome, sentence);
            out.write("\n");
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void outcome(Outcome outcome, String sentence) throws IOException {
        json.beginObject();
        json.name("session").value(outcome.session());
        json.name("variant").value(outcome.variant());
        json.name("sync").value(outcome.sync());
        json.name("instructions").value(outcome.instructions());
        json.name("stop").value(outcome.stop().kind());
        json.name("stop_text").value(outcome.stop().text());
        json.name("outcome").value(sentence);
        ExitJson exits = new ExitJson(json, outcome.kernels());
        exits.write("exits", outcome.timeline().exits());
        json.name("exits_dropped").value(outcome.timeline().exits().dropped());
        if (outcome.timeline().hostExits().size() > 0) {
            exits.write("host_exits", outcome.timeline().hostExits());
            json.name("host_exits_dropped").value(outcome.timeline().hostExits().dropped());
        }
        json.name("writes").beginArray();
        for (WriteStories.Story story : new WriteStories(outcome.timeline().writes()).all()) {
            story(story);
        }
        json.endArray();
        json.name("writes_dropped").value(outcome.timeline().writes().dropped());
        json.name("expectations").beginArray();
        for (Expectation.Result result : outcome.expectations()) {
            expectation(result);
        }
        json.endArray();
        json.name("registers").beginObject();
        registers(outcome.cpu());
        json.endObject();
        json.endObject();
    }

    private void story(WriteStories.Story story) throws IOException {
        JudgedWrite write = story.write();
        json.beginObject();
        json.name("at").value(write.at());
        json.name("count").value(story.count());
        json.name("pc").value(hex(write.pc()));
        json.name("el").value(write.el());
        json.name("register").value(write.register().name());
        json.name("old").value(hex(write.old()));
        json.name("new").value(hex(write.value()));
        fields("changed", write.changed());
        json.name("state").value(write.state().toString());
        json.name("by").value(write.by());
        json.name("accesses").beginArray();
        for (JudgedAccess access : story.accesses()) {
            access(access);
        }
        json.endArray();
        json.endObject();
    }

    private void access(JudgedAccess access) throws IOException {
        json.beginObject();
        json.name("at").value(access.at());
        json.name("pc").value(hex(access.pc()));
        json.name("what").value(access.what());
        json.name("verdict").value(access.verdict().toString());
        fields("fields", access.fields());
        json.name("rule").value(access.rule());
        json.name("count").value(access.count());
        json.endObject();
    }

    private void fields(String name, List<Field> fields) throws IOException {
        json.name(name).beginArray();
        for (Field field : fields) {
            json.value(field.toString());
        }
        json.endArray();
    }

    private void expectation(Expectation.Result result) throws IOException {
        json.beginObject();
        json.name("name").value(result.name());
        json.name("met").value(result.met());
        json.name("detail").value(result.detail());
        if (!result.table().isEmpty()) {
            table(result.table());
        }
        json.endObject();
    }

    private void table(List<List<String>> rows) throws IOException {
        json.name("table").beginArray();
        for (List<String> row : rows) {
            json.beginArray();
            for (String cell : row) {
                json.value(cell);
            }
            json.endArray();
        }
        json.endArray();
    }

    private void registers(CpuSnapshot cpu) throws IOException {
        for (int i = 0; i < 31; i++) {
            json.name("x" + i).value(hex(cpu.general(i)));
        }
        json.name("sp").value(hex(cpu.general(31)));
        json.name("pc").value(hex(cpu.pc()));
        json.name("pstate").value(hex(cpu.pstate()));
        json.name("el").value(cpu.el());
        for (SystemRegister register : Catalogue.rows()) {
            if (cpu.direct(register.index()) != 0 && register.kind() == SystemRegister.Kind.REGISTER) {
                json.name(register.name()).value(hex(cpu.direct(register.index())));
            }
        }
    }

    private static String hex(long value) {
        return "0x" + Long.toHexString(value);
    }
}
