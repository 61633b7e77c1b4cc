package worldswitch.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import worldswitch.app.window.Opened;
import worldswitch.app.window.SessionRefused;
import worldswitch.sessions.archive.ImageSource;
import worldswitch.sessions.archive.Images;
import worldswitch.sessions.archive.Origin;
import worldswitch.sessions.archive.SavedSession;
import worldswitch.sessions.archive.SavedState;
import worldswitch.sessions.archive.Workspace;
import worldswitch.sessions.archive.Workspace.SavedBookmark;
import worldswitch.sessions.archive.Workspace.SavedBreakpoint;
import worldswitch.sessions.archive.file.SavedFile;
import worldswitch.sessions.breakpoint.Breakpoint;
import worldswitch.sessions.breakpoint.Trigger;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.snapshot.RunState;
import worldswitch.sessions.snapshot.Snapshot;

/** Sessions opened for the window. */
class OpenerTest {
    @TempDir
    private Path folder;

    private final Opener opener = new Opener(new ImageOption());

    private Path saved(String what, String... more) {
        Path file = folder.resolve("saved.wsession");
        String[] arguments = new String[more.length + 4];
        arguments[0] = "run";
        arguments[1] = what;
        arguments[2] = "--save";
        arguments[3] = file.toString();
        System.arraycopy(more, 0, arguments, 4, more.length);
        CommandLine.run(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), arguments);
        return file;
    }

    /** The first snapshot at a moment at which the machine stands. */
    private static Snapshot standing(Opened opened, Moment at) throws InterruptedException {
        BlockingQueue<Snapshot> seen = new LinkedBlockingQueue<>();
        opened.session().subscribe(seen::add);
        seen.add(opened.session().snapshot());
        while (true) {
            Snapshot snapshot = Objects.requireNonNull(seen.poll(60, TimeUnit.SECONDS), "it never came to " + at);
            if (snapshot.state() != RunState.RUNNING && snapshot.moment().equals(at)) {
                return snapshot;
            }
        }
    }

    @Test
    void a_saved_session_opens_where_it_was_saved_with_what_its_user_added() throws Exception {
        Path file = saved("first-exit", "--until-exit", "3");
        Breakpoint breakpoint = new Breakpoint(7, new Trigger.Address(0x4008_0000L, null, null), "x0 == 1", 2, true);
        Workspace workspace = new Workspace(
                List.of(new SavedBreakpoint(breakpoint, 0)),
                List.of(new SavedBookmark("here", Moment.of(12), "")),
                "notes",
                "layout");
        SavedSession session = SavedFile.open(file, ImageSource.NONE).with(workspace);
        SavedFile.save(session, Images.EMBEDDED, file);
        Opened opened = opener.open(file.toString(), "");
        try (var open = opened.session()) {
            Snapshot snapshot = standing(opened, session.standing().at());

            assertThat(session.standing().state().difference(SavedState.of(snapshot)))
                    .isEmpty();
            assertThat(snapshot.timeline().exits().size()).isEqualTo(3);
            assertThat(snapshot.breakpoints())
                    .extracting(state -> state.breakpoint())
                    .containsExactly(breakpoint);
            assertThat(opened.workspace()).isEqualTo(workspace);
            assertThat(opened.provenance().origin()).isEqualTo(new Origin.Bundled("first-exit"));
            assertThat(opened.file()).isEqualTo(file);
            open.post(new Command.GoTo(Moment.of(12)));
            assertThat(standing(opened, Moment.of(12)).instructions()).isEqualTo(12);
        }
    }

    @Test
    void a_long_run_opens_at_its_checkpoint() throws Exception {
        Path source = folder.resolve("loop.S");
        Path elf = folder.resolve("loop.elf");
        Files.writeString(
                source,
                "\t.global _start\n_start:\tadr x1, here\nagain:\tldr x2, [x1]\n\tadd x2, x2, #1\n\tstr x2, [x1]\n\tb again\n"
                        + "\t.balign 8\nhere:\t.quad 0\n");
        CommandLine.run("assemble", source.toString(), "-o", elf.toString());
        Path file = saved(elf.toString(), "--max-instructions", "25000002");
        SavedSession session = SavedFile.open(file, ImageSource.NONE);
        Opened opened = opener.open(file.toString(), "");
        try (var open = opened.session()) {
            Snapshot snapshot = standing(opened, Moment.of(25_000_002));

            assertThat(session.standing().checkpoints()).hasSize(1);
            assertThat(session.standing().state().difference(SavedState.of(snapshot)))
                    .isEmpty();
            open.post(new Command.Step(1));
            assertThat(standing(opened, Moment.of(25_000_003)).cpu().pc())
                    .isNotEqualTo(snapshot.cpu().pc());
        }
    }

    @Test
    void somebody_is_asked_for_a_program_that_is_nowhere_else() throws Exception {
        Path source = Files.writeString(folder.resolve("loop.S"), "\t.global _start\n_start:\tb .\n");
        Path elf = folder.resolve("loop.elf");
        CommandLine.run("assemble", source.toString(), "-o", elf.toString());
        Path file = saved(elf.toString(), "--max-instructions", "3", "--images", "digest");
        byte[] program = Files.readAllBytes(elf);
        Files.delete(elf);
        Opened opened = opener.open(file.toString(), "", image -> Optional.of(program));
        opened.session().close();

        assertThat(opened.provenance().origin()).isInstanceOf(Origin.File.class);
        assertThatThrownBy(() -> opener.open(file.toString(), ""))
                .isInstanceOf(SessionRefused.class)
                .hasMessageContaining("image 'loop.elf': is not inside; the session needs a file of ");
    }

    @Test
    void a_damaged_session_is_refused_with_the_entry_and_the_reason() throws Exception {
        Path file = saved("first-exit");
        byte[] bytes = Files.readAllBytes(file);
        bytes[60] ^= 1;
        Files.write(file, bytes);

        assertThatThrownBy(() -> opener.open(file.toString(), ""))
                .isInstanceOf(SessionRefused.class)
                .hasMessageStartingWith(file + ": entry 'session.json': is damaged");
    }
}
