package worldswitch.sessions.archive.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.sessions.archive.ArchiveProblem;
import worldswitch.sessions.archive.ImageSource;
import worldswitch.sessions.archive.Images;
import worldswitch.sessions.archive.Origin;
import worldswitch.sessions.archive.SavedSession;
import worldswitch.sessions.archive.Sha256;
import worldswitch.sessions.archive.Workspace;
import worldswitch.sessions.archive.zip.ZipFile;
import worldswitch.sessions.control.Guest;
import worldswitch.sessions.headless.HeadlessRun;
import worldswitch.sessions.run.plan.Plan;

/** Files that were made to do harm, whose checksums are all right: each is refused with the entry and the reason. */
class HostileSessionTest {
    private Map<String, byte[]> entries = Map.of();

    @BeforeEach
    void saveASession() throws Exception {
        Plan plan = Guest.plan("mov x0, #42\nb .\n");
        HeadlessRun run = new HeadlessRun(plan, MachineObserver.NONE);
        run.toEnd(1);
        SavedSession session = new SavedSession(
                "test", new Origin.File("guest", new byte[0]), plan, List.of(), run.standing(), Workspace.EMPTY);
        entries = SessionFormTest.entries(SessionForm.write(session, Images.EMBEDDED));
    }

    private JsonObject document() {
        return JsonParser.parseString(new String(entries.get("session.json"), StandardCharsets.UTF_8))
                .getAsJsonObject();
    }

    private byte[] with(JsonElement document) {
        entries.put("session.json", document.toString().getBytes(StandardCharsets.UTF_8));
        return ZipFile.of(entries);
    }

    private static SavedSession read(byte[] bytes) throws ArchiveProblem {
        return SessionForm.read(bytes, ImageSource.NONE);
    }

    private static JsonObject lists(String address, int count) {
        JsonObject lists = new JsonObject();
        lists.addProperty("address", address);
        lists.addProperty("count", count);
        return lists;
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                document(
                        "it is from the future",
                        json -> json.addProperty("format", 7),
                        "session.json: written by a newer Worldswitch (format 7; this one reads up to 1)"),
                document(
                        "it has no format", json -> json.remove("format"), "session.json at $: has no member 'format'"),
                document(
                        "its format is no number",
                        json -> json.addProperty("format", "1"),
                        "session.json at $.format: is not a number"),
                document(
                        "a million bookmarks",
                        json -> json.getAsJsonObject("workspace").add("bookmarks", many(1_000_000)),
                        "entry 'session.json': is larger than 16 MiB"),
                document(
                        "many bookmarks",
                        json -> json.getAsJsonObject("workspace").add("bookmarks", many(10_001)),
                        "$.workspace.bookmarks: lists 10001 values; at most 10000 are allowed"),
                document(
                        "many breakpoints",
                        json -> json.getAsJsonObject("workspace").add("breakpoints", many(1001)),
                        "$.workspace.breakpoints: lists 1001 values; at most 1000 are allowed"),
                document(
                        "long notes",
                        json -> json.getAsJsonObject("workspace").addProperty("notes", "x".repeat((1 << 20) + 1)),
                        "$.workspace.notes: is a text of 1048577 characters; at most 1048576 are allowed"),
                document(
                        "a moment that is none",
                        json -> json.getAsJsonObject("standing").addProperty("at", "soon"),
                        "$.standing.at: 'soon' is no moment"),
                document(
                        "list registers at no address of theirs",
                        json -> json.getAsJsonObject("description").add("nestedLists", lists("0x40000404", 4)),
                        "$.description.nestedLists.address: is no physical address of a list register"),
                document(
                        "too many list registers",
                        json -> json.getAsJsonObject("description").add("nestedLists", lists("0x40000400", 17)),
                        "$.description.nestedLists.count: is 17, not a whole number from 1 to 16"),
                document(
                        "a huge machine",
                        json -> json.getAsJsonObject("machine").addProperty("memory", 1L << 40),
                        "$.machine.memory: is 1099511627776, not a whole number from 1 to 17179869184"),
                document(
                        "a machine of half a page",
                        json -> json.getAsJsonObject("machine").addProperty("memory", 2048),
                        "$.machine: no machine has memory of 2048 bytes"),
                document(
                        "a feature that no machine has",
                        json -> json.getAsJsonObject("machine")
                                .getAsJsonArray("features")
                                .add("FEAT_NOPE"),
                        "$.machine.features: no feature FEAT_NOPE that a machine could have"),
                document(
                        "an unknown way to latch",
                        json -> json.getAsJsonObject("machine").addProperty("sync", "never"),
                        "$.machine.sync: is neither immediate nor deferred"),
                document(
                        "a digest that is none",
                        json -> json.getAsJsonObject("entries")
                                .getAsJsonObject("input.log")
                                .addProperty("sha256", "abc"),
                        "$.entries.input.log.sha256: is not a SHA-256"),
                document(
                        "another digest",
                        json -> json.getAsJsonObject("entries")
                                .getAsJsonObject("input.log")
                                .addProperty("sha256", "0".repeat(64)),
                        "entry 'input.log': has not the SHA-256 that session.json lists"),
                document(
                        "another size",
                        json -> json.getAsJsonObject("entries")
                                .getAsJsonObject("input.log")
                                .addProperty("size", 3),
                        "entry 'input.log': has not the size that session.json lists"),
                document(
                        "an entry that is not listed",
                        json -> json.getAsJsonObject("entries").remove("input.log"),
                        "entry 'input.log': is not listed in session.json"),
                document(
                        "an entry that is not there",
                        json -> json.getAsJsonObject("entries").add("more", new JsonObject()),
                        "entry 'more': is listed in session.json, but is not in the file"),
                document(
                        "an image that nobody lists",
                        json -> segment(json).addProperty("image", "0".repeat(64)),
                        "$.program.segments[0].image: is not the digest of a listed image"),
                document(
                        "a segment beyond its image",
                        json -> segment(json).addProperty("offset", 99_999_999),
                        "$.program.segments[0].offset: is 99999999, not a whole number from 0 to"),
                document(
                        "a segment beyond all addresses",
                        json -> segment(json).addProperty("address", "0xffffffffffff0000"),
                        "$.program.segments[0].address: lies beyond the 48 bits"),
                document(
                        "a segment larger than memory can be",
                        json -> segment(json).addProperty("size", 1L << 50),
                        "$.program.segments[0].size: is 1125899906842624, not a whole number"),
                document(
                        "an unknown origin",
                        json -> json.getAsJsonObject("made_from").addProperty("kind", "dream"),
                        "$.made_from.kind: is neither bundled nor file"),
                document(
                        "an expectation without a kind",
                        json -> json.getAsJsonArray("expectations").add(new JsonObject()),
                        "$.expectations[0]: an expectation without a kind"));
    }

    private static Arguments document(String name, Consumer<JsonObject> change, String message) {
        return Arguments.of(name, change, message);
    }

    private static JsonObject segment(JsonObject document) {
        return document.getAsJsonObject("program")
                .getAsJsonArray("segments")
                .get(0)
                .getAsJsonObject();
    }

    private static JsonArray many(int count) {
        JsonArray array = new JsonArray();
        JsonObject bookmark = JsonParser.parseString("{\"name\":\"a\",\"at\":\"1\",\"text\":\"\"}")
                .getAsJsonObject();
        for (int i = 0; i < count; i++) {
            array.add(bookmark);
        }
        return array;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void a_document_that_makes_no_sense_is_refused(String name, Consumer<JsonObject> change, String message) {
        JsonObject json = document();
        change.accept(json);
        byte[] file = with(json);

        assertThatThrownBy(() -> read(file)).isInstanceOf(ArchiveProblem.class).hasMessageContaining(message);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void text_that_is_no_document_is_refused(String text, String message) {
        entries.put("session.json", text.getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> read(ZipFile.of(entries)))
                .isInstanceOf(ArchiveProblem.class)
                .hasMessageContaining(message);
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("", "session.json at $: is not JSON"),
                Arguments.of("{\"format\":1", "is not JSON"),
                Arguments.of("{\"format\":1,\"format\":1}", "has the member 'format' twice"),
                Arguments.of("{} {}", "is not JSON"),
                Arguments.of("[]", "session.json at $: is not an object"),
                Arguments.of("{\"a\":NaN}", "is not JSON"),
                Arguments.of("{'format':1}", "is not JSON"),
                Arguments.of("{\"format\":1e999999999}", "$.format: is Infinity, not a whole number"),
                Arguments.of("[".repeat(100_000), "is not JSON"),
                Arguments.of("[" + "1,".repeat(1_000_000) + "1]", "has more than 1000000 values"),
                Arguments.of("\u00ff", "entry 'session.json': is not text in UTF-8"));
    }

    @Test
    void an_entry_from_a_later_version_is_passed_over_only_if_it_says_so() throws ArchiveProblem {
        byte[] more = {1, 2, 3};
        entries.put("later/thing", more);
        JsonObject json = document();
        JsonObject listed = JsonParser.parseString("{\"size\":3,\"sha256\":\"" + Sha256.of(more) + "\"}")
                .getAsJsonObject();
        json.getAsJsonObject("entries").add("later/thing", listed);
        byte[] needed = with(json);
        listed.addProperty("optional", true);

        assertThat(read(with(json)).writer()).isEqualTo("test");
        assertThatThrownBy(() -> read(needed))
                .hasMessage("entry 'later/thing': is needed to open this session, and this version does not know it");
    }

    @Test
    void a_program_that_is_not_inside_is_asked_for_with_name_size_and_digest() {
        JsonObject json = document();
        json.getAsJsonArray("images").get(0).getAsJsonObject().addProperty("embedded", false);
        String digest = json.getAsJsonArray("images")
                .get(0)
                .getAsJsonObject()
                .get("sha256")
                .getAsString();
        entries.remove("images/" + digest);
        json.getAsJsonObject("entries").remove("images/" + digest);
        byte[] file = with(json);

        assertThatThrownBy(() -> read(file))
                .hasMessageMatching(
                        "image 'guest: .*': is not inside; the session needs a file of [0-9]+ bytes with SHA-256 "
                                + digest);
        assertThatThrownBy(() -> SessionForm.read(file, image -> Optional.of(new byte[0])))
                .hasMessageMatching(
                        "image 'guest: .*': is another one than the session was saved with: it needs the one with SHA-256 "
                                + digest);
    }
}
