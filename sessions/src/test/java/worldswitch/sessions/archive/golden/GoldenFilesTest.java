package worldswitch.sessions.archive.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.Machine;
import worldswitch.sessions.archive.ImageSource;
import worldswitch.sessions.archive.SavedCheckpoint;
import worldswitch.sessions.archive.SavedSession;
import worldswitch.sessions.archive.Workspace;
import worldswitch.sessions.archive.file.ImageFiles;
import worldswitch.sessions.archive.file.SavedFile;
import worldswitch.sessions.breakpoint.Breakpoint;
import worldswitch.sessions.headless.SavedRun;
import worldswitch.sessions.library.Expectation;
import worldswitch.sessions.report.Outcome;

/** Files that released versions have written open in this one, and replay to what they held. */
class GoldenFilesTest {
    private static Path path(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(GoldenFilesTest.class.getResource(name), name)
                .toURI());
    }

    private static SavedSession open(String name) throws Exception {
        Path file = path(name);
        return SavedFile.open(file, new ImageFiles(List.of(), file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"format-1/bundled.wsession", "format-1/typed.wsession", "format-1/digest.wsession"})
    void a_file_of_a_released_version_replays_to_the_state_it_holds(String name) throws Exception {
        SavedSession session = open(name);
        SavedRun run = new SavedRun(session, MachineObserver.NONE);
        run.toMoment();

        assertThat(run.difference()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"format-1/bundled.wsession", "format-1/typed.wsession"})
    void a_file_of_a_released_version_meets_its_expectations(String name) throws Exception {
        SavedSession session = open(name);
        Outcome outcome = new SavedRun(session, MachineObserver.NONE).toEnd(Long.MAX_VALUE);

        assertThat(outcome.stop().kind()).isEqualTo("power-off");
        assertThat(SavedRun.judge(session, outcome)).isNotEmpty().allMatch(Expectation.Result::met);
    }

    @Test
    void what_a_user_noted_is_there() throws Exception {
        Workspace workspace = open("format-1/typed.wsession").workspace();

        assertThat(workspace.notes()).isEqualTo("Notes in more\nthan one line, with ünïcode.");
        assertThat(workspace.layout()).isEqualTo("<layout/>");
        assertThat(workspace.bookmarks())
                .extracting(bookmark -> bookmark.name() + " at " + bookmark.at() + ": " + bookmark.text())
                .containsExactly("heard a at 9: the first byte", "µ at 70+1: ");
        assertThat(workspace.breakpoints())
                .extracting(Workspace.SavedBreakpoint::breakpoint)
                .extracting(Breakpoint::trigger)
                .extracting(Object::toString)
                .map(text -> text.replaceAll("register=[0-9]+", "register=R"))
                .containsExactly(
                        "Address[address=1073741828, el=2, vmid=null]",
                        "Watch[address=150994944, size=4, reads=false, writes=true]",
                        "RegisterAccess[register=R, reads=false, writes=true]",
                        "LevelChange[to=1]",
                        "GuestExit[exceptionClass=22]",
                        "Hazard[]");
        assertThat(workspace.breakpoints().get(0).breakpoint().condition()).isEqualTo("x7 == 2");
        assertThat(workspace.breakpoints().get(5).hits()).isEqualTo(50);
    }

    /** Its words belong to the version that wrote it, and later ones may not know them. */
    @Test
    void a_checkpoint_is_read_whole() throws Exception {
        SavedCheckpoint checkpoint =
                open("format-1/typed.wsession").standing().checkpoints().get(0);

        assertThat(checkpoint.at()).hasToString("60");
        assertThat(checkpoint.stateVersion()).isEqualTo(1);
        assertThat(checkpoint.words()).isNotEmpty();
        assertThat(checkpoint.pages()).containsOnlyKeys(Machine.RAM);
        assertThat(checkpoint.console()).isEqualTo("a");
    }

    @Test
    void a_program_that_is_not_inside_is_asked_for() throws Exception {
        Path file = path("format-1/digest.wsession");
        ImageSource none = image -> {
            assertThat(image.name()).isEqualTo("small.elf");
            return java.util.Optional.empty();
        };

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> SavedFile.open(file, none)))
                .hasMessageContaining("image 'small.elf': is not inside; the session needs a file of ");
    }

    @Test
    void the_program_beside_the_sessions_is_what_its_source_gives() throws Exception {
        assertThat(path("format-1/small.elf")).hasBinaryContent(GoldenMaker.small());
    }
}
