package worldswitch.app.autosave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.sessions.archive.Origin;
import worldswitch.sessions.archive.Provenance;
import worldswitch.sessions.archive.SavedSession;
import worldswitch.sessions.archive.Workspace;
import worldswitch.sessions.headless.HeadlessRun;
import worldswitch.sessions.library.BundledSession;
import worldswitch.sessions.run.plan.Plan;

class AutosaveTest {
    @TempDir
    private Path parent;

    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Autosave autosave() {
        return new Autosave(parent.resolve("state/autosave"), complaints::add);
    }

    private static SavedSession session(String notes) {
        try {
            Plan plan = BundledSession.find("first-exit").orElseThrow().plan("");
            HeadlessRun run = new HeadlessRun(plan, MachineObserver.NONE);
            run.toEnd(10);
            return new Provenance(new Origin.Bundled("first-exit"), plan, List.of())
                    .saved(run.standing(), new Workspace(List.of(), List.of(), notes, ""));
        } catch (worldswitch.emulator.machine.load.LoadProblem e) {
            throw new AssertionError(e);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(parent)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void what_was_not_ended_in_order_is_offered_until_it_is_discarded() throws Exception {
        Autosave lost = autosave();
        lost.keep(() -> session("lost"));
        lost.leave();
        try (Autosave next = autosave()) {
            List<LeftOver> found = next.leftOvers();

            assertThat(found).hasSize(1);
            assertThat(found.get(0).open().workspace().notes()).isEqualTo("lost");
            found.get(0).discard();
            assertThat(next.leftOvers()).isEmpty();
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void an_orderly_end_leaves_nothing() throws Exception {
        try (Autosave autosave = autosave()) {
            autosave.keep(() -> session("one"));
        }

        assertThat(files()).isEmpty();
    }

    @Test
    void the_copy_of_a_session_that_runs_is_not_offered_to_others() throws Exception {
        Autosave running = autosave();
        CountDownLatch saved = new CountDownLatch(1);
        running.keep(() -> session("mine"));
        running.keep(() -> {
            saved.countDown();
            return session("mine");
        });
        assertThat(saved.await(30, TimeUnit.SECONDS)).isTrue();
        try (Autosave other = autosave()) {
            assertThat(other.leftOvers()).isEmpty();
        }
        running.leave();
        assertThat(autosave().leftOvers()).hasSize(1);
    }

    @Test
    void while_one_save_is_under_way_only_the_last_one_waits() throws Exception {
        Autosave autosave = autosave();
        List<String> saved = new CopyOnWriteArrayList<>();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        autosave.keep(() -> {
            begun.countDown();
            await(go);
            saved.add("first");
            return session("first");
        });
        await(begun);
        for (String name : List.of("second", "third", "fourth")) {
            autosave.keep(() -> {
                saved.add(name);
                return session(name);
            });
        }
        go.countDown();
        autosave.leave();

        assertThat(saved).containsExactly("first", "fourth");
        assertThat(autosave().leftOvers().get(0).open().workspace().notes()).isEqualTo("fourth");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_session_that_was_saved_by_its_user_leaves_no_copy() throws Exception {
        Autosave autosave = autosave();
        autosave.keep(() -> session("copy"));
        autosave.forget();
        autosave.leave();

        assertThat(files()).isEmpty();
    }

    @Test
    void a_folder_that_cannot_be_made_is_told_once() throws Exception {
        Files.writeString(parent.resolve("state"), "in the way");
        Autosave autosave = autosave();
        for (int i = 0; i < 3; i++) {
            CountDownLatch done = new CountDownLatch(1);
            autosave.keep(() -> {
                done.countDown();
                return session("x");
            });
            await(done);
        }
        autosave.close();

        assertThat(complaints).hasSize(1);
        assertThat(complaints.get(0)).startsWith("no copy of the session is kept: ");
        assertThat(autosave().leftOvers()).isEmpty();
    }

    @Test
    void only_the_newest_are_offered_and_a_damaged_one_says_so() throws Exception {
        Path folder = Files.createDirectories(parent.resolve("state/autosave"));
        for (int i = 0; i < LeftOver.MOST + 3; i++) {
            Path file = Files.writeString(folder.resolve(i + ".wsession"), "damaged");
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000L * i));
        }
        List<LeftOver> found = autosave().leftOvers();

        assertThat(found).hasSize(LeftOver.MOST);
        assertThat(found.get(0).file()).hasFileName(LeftOver.MOST + 2 + ".wsession");
        assertThat(files()).hasSize(LeftOver.MOST);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(found.get(0)::open))
                .hasMessageContaining("is not a saved session");
    }
}
