package worldswitch.sessions.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.archive.ArchiveProblem;
import worldswitch.sessions.archive.ImageSource;
import worldswitch.sessions.archive.Images;
import worldswitch.sessions.archive.Origin;
import worldswitch.sessions.archive.Provenance;
import worldswitch.sessions.archive.SavedSession;
import worldswitch.sessions.archive.Workspace;
import worldswitch.sessions.archive.file.ImageFiles;
import worldswitch.sessions.archive.file.SavedFile;
import worldswitch.sessions.control.Guest;
import worldswitch.sessions.headless.HeadlessRun;
import worldswitch.sessions.headless.SavedRun;
import worldswitch.sessions.report.Outcome;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.run.checkpoint.Checkpoint;
import worldswitch.sessions.run.command.Answer;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.command.Question;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.snapshot.RunState;
import worldswitch.sessions.snapshot.Snapshot;

/** A guest that writes to its drive: what it writes, what the host's file holds, and what going back and saving make of it. */
class DriveRunTest {
    private static final int SIZE = 1 << 20;
    private static final int SOURCE = 3 * 512;
    private static final int TARGET = 9 * 512;
    private static final long FOR_EVER = 100_000_000;

    @TempDir
    private Path folder;

    private final byte[] content = new byte[SIZE];
    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        new Random(2).nextBytes(content);
        file = folder.resolve("disk.img");
        Files.write(file, content);
    }

    private Plan plan() throws DriveProblem {
        return plan(1);
    }

    private Plan plan(long count) throws DriveProblem {
        return DriveGuest.plan(FileDisk.open(file), count);
    }

    private long expected() {
        return ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).getLong(SOURCE) + 1;
    }

    private void assertDone(HeadlessRun run) {
        assertThat(run.snapshot().cpu().general(12)).as("states of requests").isZero();
        assertThat(run.snapshot().cpu().general(7)).isEqualTo(expected());
    }

    @Test
    void the_guest_reads_back_what_it_wrote_and_the_hosts_file_stays_as_it_is() throws Exception {
        HeadlessRun run = new HeadlessRun(plan(), MachineObserver.NONE);
        assertThat(run.toEnd(FOR_EVER).stop().kind()).isEqualTo("power-off");
        assertDone(run);
        assertThat(Files.readAllBytes(file)).isEqualTo(content);
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(file);
        }
    }

    @Test
    void equal_runs_have_equal_hashes_and_one_that_wrote_has_another() throws Exception {
        MachineRun one = new MachineRun(plan(), MachineObserver.NONE);
        MachineRun other = new MachineRun(plan(), MachineObserver.NONE);
        one.run(FOR_EVER);
        other.run(31);
        other.run(FOR_EVER);
        assertThat(one.machine().stateHash()).isEqualTo(other.machine().stateHash());
        content[SOURCE]++;
        Files.write(file, content);
        MachineRun third = new MachineRun(plan(), MachineObserver.NONE);
        third.run(FOR_EVER);
        assertThat(third.machine().stateHash()).isNotEqualTo(one.machine().stateHash());
    }

    @Test
    void a_checkpoint_brings_the_drive_into_another_machine() throws Exception {
        MachineRun one = new MachineRun(plan(), MachineObserver.NONE);
        one.run(45);
        Checkpoint checkpoint = one.save();
        MachineRun other = new MachineRun(plan(), MachineObserver.NONE);
        other.restore(checkpoint);
        assertThat(other.machine().stateHash()).isEqualTo(one.machine().stateHash());
        one.run(FOR_EVER);
        other.run(FOR_EVER);
        assertThat(other.machine().stateHash()).isEqualTo(one.machine().stateHash());
    }

    @Test
    void going_back_takes_what_was_written_away_and_going_on_brings_it_again() throws Exception {
        try (Guest guest = Guest.of(plan(), MachineObserver.NONE)) {
            Snapshot before = guest.after(new Command.RunToInstruction(35));
            Snapshot end = guest.after(new Command.Run());
            assertThat(end.cpu().general(7)).isEqualTo(expected());
            assertThat(end.memory().hash()).isNotEqualTo(before.memory().hash());
            Snapshot back = guest.after(new Command.GoTo(before.moment()));
            assertThat(back.moment()).isEqualTo(before.moment());
            assertThat(back.memory().hash()).isEqualTo(before.memory().hash());
            Snapshot again = guest.after(new Command.GoTo(end.moment()));
            assertThat(again.memory().hash()).isEqualTo(end.memory().hash());
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(content);
    }

    @Test
    void what_a_drive_wrote_was_written_by_the_store_that_notified_it() throws Exception {
        try (Guest guest = Guest.of(plan(), MachineObserver.NONE)) {
            guest.after(new Command.RunToAddress(guest.at("write")));
            BlockingQueue<Answer> answers = new ArrayBlockingQueue<>(1);
            guest.after(new Command.Ask(new Question.Memory(guest.at("buffer") + 8, 8, false), answers::add));
            Answer answer = answers.poll(60, TimeUnit.SECONDS);
            assertThat(answer).isInstanceOf(Answer.Written.class);
            Answer.Written written = (Answer.Written) answer;
            assertThat(written.pc()).isEqualTo(guest.at("notify") + 12);
            assertThat(written.value())
                    .isEqualTo(ByteBuffer.wrap(content)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .getLong(SOURCE + 8));
            assertThat(written.old()).isZero();
        }
    }

    private SavedSession saved(HeadlessRun run, Plan plan) {
        return new Provenance(new Origin.File("guest", new byte[0]), plan, List.of())
                .saved(run.standing(), Workspace.EMPTY);
    }

    private static void assertReplays(SavedSession session) throws LoadProblem {
        SavedRun again = new SavedRun(session, MachineObserver.NONE);
        again.toMoment();
        assertThat(again.difference()).isEmpty();
    }

    @Test
    void a_session_that_holds_its_drive_replays_without_the_file() throws Exception {
        Plan plan = plan();
        HeadlessRun run = new HeadlessRun(plan, MachineObserver.NONE);
        run.toEnd(FOR_EVER);
        Path saved = folder.resolve("run.wsession");
        SavedFile.save(saved(run, plan), Images.EMBEDDED, saved);
        Files.delete(file);
        SavedSession session = SavedFile.open(saved, ImageSource.NONE);
        assertThat(session.plan().configuration().virtio())
                .isEqualTo(plan.configuration().virtio());
        assertReplays(session);
    }

    @Test
    void a_session_that_names_its_drive_by_digest_takes_the_very_same_file_and_no_other() throws Exception {
        Plan plan = plan(12_000_000);
        HeadlessRun run = new HeadlessRun(plan, MachineObserver.NONE);
        run.toEnd(23_000_000);
        Path saved = folder.resolve("run.wsession");
        SavedFile.save(saved(run, plan), Images.DIGEST, saved);
        SavedSession session = SavedFile.open(saved, new ImageFiles(List.of(), saved));
        Checkpoint checkpoint = session.standing().nearest(session.plan());
        assertThat(checkpoint).isNotNull();
        MachineRun resumed = new MachineRun(session.plan(), MachineObserver.NONE);
        resumed.restore(checkpoint);
        resumed.run(FOR_EVER);
        run.toEnd(FOR_EVER);
        assertThat(resumed.snapshot("").memory().hash())
                .isEqualTo(run.snapshot().memory().hash());
        Path elsewhere = folder.resolve("elsewhere");
        Files.move(file, elsewhere);
        assertThatThrownBy(() -> SavedFile.open(saved, new ImageFiles(List.of(), saved)))
                .isInstanceOf(ArchiveProblem.class)
                .hasMessageContaining("drive 'disk.img': is not inside; the session needs a file of 1048576 bytes");
        assertThat(SavedFile.open(saved, new ImageFiles(List.of(elsewhere), saved))
                        .plan()
                        .configuration()
                        .virtio())
                .isEqualTo(plan.configuration().virtio());
        content[0]++;
        Files.write(file, content);
        assertThatThrownBy(() -> SavedFile.open(saved, new ImageFiles(List.of(), saved)))
                .hasMessageContaining("is not inside");
    }

    @Test
    void a_drive_that_is_gone_stops_the_run_where_it_can_go_on_and_be_saved() throws Exception {
        Plan plan = plan();
        HeadlessRun whole = new HeadlessRun(plan, MachineObserver.NONE);
        Outcome end = whole.toEnd(FOR_EVER);
        HeadlessRun run = new HeadlessRun(plan(), MachineObserver.NONE);
        Path away = folder.resolve("away");
        Files.move(file, away);
        Outcome stopped = run.toEnd(FOR_EVER);
        assertThat(stopped.stop().kind()).isEqualTo("error");
        assertThat(stopped.stop().text()).isEqualTo("drive " + file + ": it is gone, or may not be read any more");
        Path saved = folder.resolve("run.wsession");
        SavedFile.save(saved(run, plan), Images.EMBEDDED, saved);
        assertThat(run.toEnd(FOR_EVER).instructions()).isEqualTo(stopped.instructions());
        Files.move(away, file);
        assertReplays(SavedFile.open(saved, new ImageFiles(List.of(), saved)));
        Outcome done = run.toEnd(FOR_EVER);
        assertDone(run);
        assertThat(done.instructions()).isEqualTo(end.instructions());
        assertThat(run.snapshot().memory().hash())
                .isEqualTo(whole.snapshot().memory().hash());
    }

    @Test
    void a_session_whose_drive_is_gone_stands_and_goes_on_or_back_once_it_is_there_again() {
        FailingDisk disk = new FailingDisk(content);
        disk.gone = true;
        try (Guest guest = Guest.of(DriveGuest.plan(disk, 1), MachineObserver.NONE)) {
            Snapshot stopped = guest.after(new Command.Run());
            assertThat(stopped.stop()).isEqualTo("drive failing.img: it is gone");
            assertThat(stopped.state()).isEqualTo(RunState.STOPPED);
            disk.gone = false;
            Snapshot end = guest.after(new Command.Run());
            assertThat(end.state()).isEqualTo(RunState.ENDED);
            assertThat(end.cpu().general(7)).isEqualTo(expected());
            disk.gone = true;
            Moment between = Moment.of(stopped.instructions() + 3);
            Snapshot same = guest.after(new Command.GoTo(between));
            assertThat(same.stop()).isEqualTo("drive failing.img: it is gone; the machine stands where it stood");
            assertThat(same.moment()).isEqualTo(end.moment());
            assertThat(same.memory().hash()).isEqualTo(end.memory().hash());
            disk.gone = false;
            assertThat(guest.after(new Command.GoTo(between)).moment()).isEqualTo(between);
        }
    }

    @Test
    void what_was_written_goes_to_the_file_when_that_is_wanted() throws Exception {
        HeadlessRun run = new HeadlessRun(plan(), MachineObserver.NONE);
        assertThat(WrittenDrive.write(run.disks().get(0), file)).isFalse();
        run.toEnd(FOR_EVER);
        assertThat(WrittenDrive.write(run.disks().get(0), file)).isTrue();
        byte[] wanted = content.clone();
        System.arraycopy(content, SOURCE, wanted, TARGET, 512);
        ByteBuffer.wrap(wanted).order(ByteOrder.LITTLE_ENDIAN).putLong(TARGET, expected());
        assertThat(Arrays.mismatch(Files.readAllBytes(file), wanted)).isEqualTo(-1);
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(file);
        }
    }

    @Test
    void a_file_that_somebody_else_has_changed_is_left_to_them() throws Exception {
        HeadlessRun run = new HeadlessRun(plan(), MachineObserver.NONE);
        run.toEnd(FOR_EVER);
        content[SIZE - 1]++;
        Files.write(file, content);
        assertThatThrownBy(() -> WrittenDrive.write(run.disks().get(0), file))
                .isInstanceOf(DriveProblem.class)
                .hasMessage(file + ": not written: it has changed since the run was prepared");
        assertThat(Files.readAllBytes(file)).isEqualTo(content);
        Files.delete(file);
        assertThatThrownBy(() -> WrittenDrive.write(run.disks().get(0), file))
                .hasMessage(file + ": not written: it is gone");
        assertThat(file).doesNotExist();
    }
}
