package worldswitch.app.autosave;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.load.Program;
import worldswitch.sessions.archive.Origin;
import worldswitch.sessions.archive.Provenance;
import worldswitch.sessions.archive.SavedSession;
import worldswitch.sessions.archive.Workspace;
import worldswitch.sessions.breakpoint.Breakpoint;
import worldswitch.sessions.breakpoint.Trigger;
import worldswitch.sessions.control.MachineSession;
import worldswitch.sessions.headless.SavedRun;
import worldswitch.sessions.library.BundledSession;
import worldswitch.sessions.library.PlainProgram;
import worldswitch.sessions.run.checkpoint.Kept;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.RunState;
import worldswitch.sessions.snapshot.Snapshot;

class SessionCopyTest {
    @TempDir
    private Path folder;

    private final BlockingQueue<Snapshot> seen = new LinkedBlockingQueue<>();
    private Plan plan = BundledSession.find("first-exit").orElseThrow().plan("");
    private String notes = "";

    private @Nullable MachineSession session;

    private MachineSession session() {
        return Objects.requireNonNull(session);
    }

    @BeforeEach
    void open() throws Exception {
        session = new MachineSession(plan);
        session().subscribe(seen::add);
        session().post(new Command.RunToInstruction(30));
        await(snapshot -> snapshot.state() == RunState.STOPPED && snapshot.instructions() == 30);
    }

    @AfterEach
    void close() {
        session().close();
    }

    private Snapshot after(Command command) throws InterruptedException {
        session().post(command);
        return await(snapshot -> snapshot.state() != RunState.RUNNING);
    }

    private Snapshot await(Predicate<Snapshot> wanted) throws InterruptedException {
        while (true) {
            Snapshot snapshot = Objects.requireNonNull(seen.poll(60, TimeUnit.SECONDS));
            if (wanted.test(snapshot)) {
                return snapshot;
            }
        }
    }

    private Autosave autosave() {
        return new Autosave(folder, complaint -> {});
    }

    private SessionCopy copy(Autosave autosave) {
        Provenance provenance = new Provenance(new Origin.Bundled("first-exit"), plan, List.of());
        return SessionCopy.still(autosave, session(), provenance, () -> new Workspace(List.of(), List.of(), notes, ""));
    }

    /** Waits until the machine's thread has served what was posted before. */
    private void settle() throws InterruptedException {
        BlockingQueue<Kept> served = new LinkedBlockingQueue<>();
        session().post(new Command.Keep(served::add));
        assertThat(served.poll(60, TimeUnit.SECONDS)).isNotNull();
    }

    private List<SavedSession> left(Autosave autosave) throws Exception {
        settle();
        autosave.leave();
        try (Autosave next = autosave()) {
            List<LeftOver> found = next.leftOvers();
            return found.isEmpty() ? List.of() : List.of(found.get(0).open());
        }
    }

    @Test
    void a_session_that_nobody_has_touched_is_not_copied() throws Exception {
        Autosave autosave = autosave();
        SessionCopy copy = copy(autosave);
        copy.tick();
        copy.tick();

        assertThat(left(autosave)).isEmpty();
    }

    @Test
    void a_step_is_copied_and_the_copy_replays_to_where_the_machine_stood() throws Exception {
        Autosave autosave = autosave();
        SessionCopy copy = copy(autosave);
        copy.tick();
        after(new Command.SetBreakpoints(
                List.of(new Breakpoint(1, new Trigger.Address(0x4008_0000L, null, null), "", 0, true))));
        Snapshot stood = after(new Command.Step(1));
        copy.tick();
        List<SavedSession> found = left(autosave);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).standing().at()).isEqualTo(stood.moment());
        assertThat(found.get(0).workspace().plainBreakpoints()).hasSize(1);
        SavedRun run = new SavedRun(found.get(0), MachineObserver.NONE);
        run.toMoment();
        assertThat(run.difference()).isEmpty();
    }

    @Test
    void a_note_is_copied() throws Exception {
        Autosave autosave = autosave();
        SessionCopy copy = copy(autosave);
        copy.tick();
        notes = "important";
        copy.touch();
        copy.tick();

        assertThat(left(autosave).get(0).workspace().notes()).isEqualTo("important");
    }

    @Test
    void what_its_user_saved_is_not_kept_twice() throws Exception {
        Autosave autosave = autosave();
        SessionCopy copy = copy(autosave);
        copy.tick();
        after(new Command.Step(1));
        copy.tick();
        settle();
        copy.saved();
        copy.tick();

        assertThat(left(autosave)).isEmpty();
    }

    @Test
    void a_machine_that_runs_is_copied_now_and_then_and_goes_on() throws Exception {
        close();
        plan = PlainProgram.plan("loop", loop());
        session = new MachineSession(plan);
        session().subscribe(seen::add);
        Autosave autosave = autosave();
        SessionCopy copy = copy(autosave);
        session().post(new Command.Run());
        await(snapshot -> snapshot.state() == RunState.RUNNING);
        for (int i = 0; i < 25; i++) {
            copy.tick();
        }
        settle();
        session().pause();
        Snapshot end = await(snapshot -> snapshot.state() == RunState.STOPPED);
        List<SavedSession> found = left(autosave);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).standing().at()).isLessThanOrEqualTo(end.moment());
        SavedRun run = new SavedRun(found.get(0), MachineObserver.NONE);
        run.toMoment();
        assertThat(run.difference()).isEmpty();
    }

    /** Adds 1 to a word of memory for ever. */
    private static Program loop() {
        byte[] code = new byte[32];
        ByteBuffer.wrap(code)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x100000c1)
                .putInt(0xf9400022)
                .putInt(0x91000442)
                .putInt(0xf9000022)
                .putInt(0x17fffffd);
        return Program.raw(code, 0x4000_0000L);
    }
}
