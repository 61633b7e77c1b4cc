package worldswitch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import worldswitch.sessions.archive.ImageSource;
import worldswitch.sessions.archive.Images;
import worldswitch.sessions.archive.SavedSession;
import worldswitch.sessions.archive.SavedState;
import worldswitch.sessions.archive.Standing;
import worldswitch.sessions.archive.file.SavedFile;
import worldswitch.sessions.library.Expectation;

/** Sessions saved, run again and judged on the command line. */
class SavedSessionsTest {
    @TempDir
    private Path folder;

    /** Saves first-exit at its second guest exit. */
    private Path saved() {
        Path file = folder.resolve("saved.wsession");
        assertThat(Said.by("run", "first-exit", "--until-exit", "2", "--save", file)
                        .status())
                .isZero();
        return file;
    }

    private Path elf() throws IOException {
        Path source = folder.resolve("guest.S");
        Path elf = folder.resolve("guest.elf");
        Files.writeString(source, "\t.global _start\n_start:\tmov x0, #42\n\tb .\n\t.data\n\t.quad 42\n");
        assertThat(Said.by("assemble", source, "-o", elf).status()).isZero();
        return elf;
    }

    @Test
    void a_run_is_saved_where_it_stops_and_replays_to_the_same_state() {
        Said said = Said.by("replay", saved(), "--check");

        assertThat(said.err()).isEmpty();
        assertThat(said.out())
                .contains(
                        "saved at 33+1 by worldswitch",
                        "at 33+1 the same state",
                        "met     immediate and deferred end alike")
                .doesNotContain("NOT MET");
        assertThat(said.status()).isZero();
    }

    @Test
    void a_saved_session_runs_as_the_bundled_one_does() {
        Path file = saved();

        assertThat(Said.by("run", file).out())
                .isEqualTo(Said.by("run", "first-exit").out());
        assertThat(Said.by("run", file, "--until-exit", "3").out())
                .isEqualTo(Said.by("run", "first-exit", "--until-exit", "3").out());
    }

    @Test
    void a_saved_session_keeps_its_mode_unless_another_is_asked_for() {
        Path file = folder.resolve("deferred.wsession");
        Said.by("run", "first-exit", "--sync", "deferred", "--save", file);
        JsonObject own = JsonParser.parseString(
                        Said.by("run", file, "--report", "json").out())
                .getAsJsonObject();
        JsonObject other = JsonParser.parseString(Said.by("run", file, "--report", "json", "--sync", "immediate")
                        .out())
                .getAsJsonObject();

        assertThat(own.get("sync").getAsString()).isEqualTo("deferred");
        assertThat(other.get("sync").getAsString()).isEqualTo("immediate");
    }

    @Test
    void an_expectation_that_is_not_met_is_exit_code_1() throws Exception {
        Path file = saved();
        SavedSession session = SavedFile.open(file, ImageSource.NONE);
        JsonObject never = JsonParser.parseString(
                        "{\"kind\":\"console\",\"name\":\"it says so\",\"text\":\"never said\"}")
                .getAsJsonObject();
        SavedSession other = new SavedSession(
                session.writer(),
                session.origin(),
                session.plan(),
                List.of(Expectation.of(never)),
                session.standing(),
                session.workspace());
        SavedFile.save(other, Images.EMBEDDED, file);
        Said said = Said.by("replay", "--check", file);

        assertThat(said.out()).contains("NOT MET it says so: ");
        assertThat(said.status()).isEqualTo(1);
        assertThat(Said.by("replay", file).status()).isZero();
    }

    @Test
    void another_state_than_the_saved_one_is_named_and_is_exit_code_1() throws Exception {
        Path file = saved();
        SavedSession session = SavedFile.open(file, ImageSource.NONE);
        SavedState state = session.standing().state();
        SortedMap<String, Long> registers = new TreeMap<>(state.cpus().get(0));
        registers.put("HCR_EL2", 0x123L);
        Standing standing = new Standing(
                session.standing().inputs(),
                session.standing().at(),
                new SavedState(List.of(registers), state.memory()),
                List.of());
        SavedFile.save(
                new SavedSession(
                        session.writer(),
                        session.origin(),
                        session.plan(),
                        session.expectations(),
                        standing,
                        session.workspace()),
                Images.EMBEDDED,
                file);
        Said said = Said.by("replay", file);

        assertThat(said.out())
                .containsPattern("at 33\\+1 another state than the saved one: HCR_EL2 is 0x[0-9a-f]+, not 0x123");
        assertThat(said.status()).isEqualTo(1);
    }

    @Test
    void a_program_that_is_not_inside_is_found_beside_the_session_or_where_it_is_named() throws IOException {
        Path elf = elf();
        Path file = folder.resolve("saved.wsession");
        Said.by("run", elf, "--max-instructions", "7", "--save", file, "--images", "digest");

        assertThat(Said.by("replay", file).status()).isZero();

        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere")).resolve("other.elf");
        Files.move(elf, elsewhere);
        Said missing = Said.by("replay", file);

        assertThat(missing.status()).isEqualTo(2);
        assertThat(missing.err())
                .startsWith("worldswitch: " + file + ": image 'guest.elf': is not inside; the session needs a file of ")
                .contains(" bytes with SHA-256 ");
        assertThat(missing.err().lines()).hasSize(1);
        assertThat(Said.by("replay", file, "--image", elsewhere).status()).isZero();
        assertThat(Said.by("run", file, "--image", elsewhere, "--max-instructions", "7")
                        .status())
                .isZero();
    }

    @Test
    void a_program_that_nobody_has_as_a_file_stays_inside() throws IOException {
        Path elf = elf();
        Path embedded = folder.resolve("embedded.wsession");
        Path again = folder.resolve("again.wsession");
        Said.by("run", elf, "--max-instructions", "7", "--save", embedded);
        Files.delete(elf);
        Said.by("run", embedded, "--max-instructions", "7", "--save", again, "--images", "digest");

        assertThat(Said.by("replay", again).status()).isZero();
    }

    @Test
    void images_of_bundled_sessions_are_always_at_hand() throws IOException {
        Path file = folder.resolve("saved.wsession");
        Said.by("run", "first-exit", "--until-exit", "3", "--save", file, "--images", "digest");

        assertThat(Said.by("replay", file).status()).isZero();
    }

    @Test
    void a_session_saved_again_from_a_saved_one_holds_the_same_and_stands_elsewhere() throws Exception {
        Path file = saved();
        Path later = folder.resolve("later.wsession");
        Said.by("run", file, "--until-exit", "3", "--save", later);
        SavedSession first = SavedFile.open(file, ImageSource.NONE);
        SavedSession second = SavedFile.open(later, ImageSource.NONE);

        assertThat(second.plan()).usingRecursiveComparison().isEqualTo(first.plan());
        assertThat(second.standing().at()).isGreaterThan(first.standing().at());
    }

    @Test
    void a_damaged_session_is_refused_in_one_line() throws IOException {
        Path file = saved();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        for (String command : List.of("replay", "run", "open")) {
            Said said = Said.by(command, file);

            assertThat(said.status()).isEqualTo(2);
            assertThat(said.err()).startsWith("worldswitch: " + file + ": entry '");
            assertThat(said.err().lines()).hasSize(1);
        }
    }

    @Test
    void a_place_where_nothing_can_be_saved_is_told_behind_the_report() {
        Path nowhere = folder.resolve("no/such/folder");
        Said said = Said.by("run", "first-exit", "--save", nowhere);

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.out()).startsWith("first-exit, immediate: 65 instructions");
        assertThat(said.err()).isEqualTo("worldswitch: " + nowhere + ".wsession: not saved: there is no such folder\n");
    }
}
