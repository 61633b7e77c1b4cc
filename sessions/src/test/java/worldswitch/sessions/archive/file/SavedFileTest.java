package worldswitch.sessions.archive.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.sessions.archive.ArchiveProblem;
import worldswitch.sessions.archive.ImageSource;
import worldswitch.sessions.archive.Images;
import worldswitch.sessions.archive.Origin;
import worldswitch.sessions.archive.SavedSession;
import worldswitch.sessions.archive.Workspace;
import worldswitch.sessions.control.Guest;
import worldswitch.sessions.headless.HeadlessRun;
import worldswitch.sessions.run.plan.Plan;

/** Files on a disk that fills up, fails, or loses its writer in the middle. */
class SavedFileTest {
    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("run.wsession");
    }

    /** A session that can be told by its notes. */
    static SavedSession session(String notes) throws Exception {
        Plan plan = Guest.plan("mov x0, #42\nb .\n");
        HeadlessRun run = new HeadlessRun(plan, MachineObserver.NONE);
        run.toEnd(1);
        return new SavedSession(
                "test",
                new Origin.File("guest", new byte[0]),
                plan,
                List.of(),
                run.standing(),
                new Workspace(List.of(), List.of(), notes, ""));
    }

    private String notes() throws ArchiveProblem {
        return SavedFile.open(file, ImageSource.NONE).workspace().notes();
    }

    private void save(String notes, Disk disk) throws Exception {
        SavedFile.save(session(notes), Images.EMBEDDED, file, disk);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_session_is_saved_over_the_one_before_and_opens() throws Exception {
        save("old", Disk.HOST);
        save("new", Disk.HOST);

        assertThat(notes()).isEqualTo("new");
        assertThat(names()).containsExactly("run.wsession");
    }

    @Test
    void the_same_session_is_the_same_file() throws Exception {
        save("same", Disk.HOST);
        byte[] first = Files.readAllBytes(file);
        save("same", Disk.HOST);

        assertThat(Files.readAllBytes(file)).isEqualTo(first);
    }

    @Test
    void a_link_is_followed_and_stays_a_link() throws Exception {
        Path link = folder.resolve("link.wsession");
        save("old", Disk.HOST);
        Files.createSymbolicLink(link, file);
        SavedFile.save(session("new"), Images.EMBEDDED, link);

        assertThat(notes()).isEqualTo("new");
        assertThat(link).isSymbolicLink();
    }

    /** Fails after so many bytes as a full disk does. */
    private static Disk full() {
        return new Disk() {
            @Override
            public FileChannel create(Path part) throws IOException {
                Files.write(part, new byte[1000], StandardOpenOption.CREATE_NEW);
                throw new FileSystemException(part.toString(), null, "No space left on device");
            }
        };
    }

    @Test
    void a_full_disk_is_told_and_leaves_the_old_file_whole() throws Exception {
        save("old", Disk.HOST);

        assertThatThrownBy(() -> save("new", full()))
                .isInstanceOf(ArchiveProblem.class)
                .hasMessage(file + ": not saved: No space left on device");
        assertThat(notes()).isEqualTo("old");
        assertThat(names()).containsExactly("run.wsession");
    }

    @Test
    void a_disk_that_fails_at_the_rename_is_told_and_leaves_the_old_file_whole() throws Exception {
        save("old", Disk.HOST);
        Disk failing = new Disk() {
            @Override
            public void replace(Path part, Path target) throws IOException {
                throw new IOException("Input/output error");
            }
        };

        assertThatThrownBy(() -> save("new", failing)).hasMessage(file + ": not saved: Input/output error");
        assertThat(notes()).isEqualTo("old");
        assertThat(names()).containsExactly("run.wsession");
    }

    @Test
    void a_folder_that_cannot_be_forced_to_the_disk_costs_nothing() throws Exception {
        save("new", new Disk() {
            @Override
            public void sync(Path of) throws IOException {
                throw new IOException("not here");
            }
        });

        assertThat(notes()).isEqualTo("new");
    }

    @Test
    void places_where_no_file_can_be_are_told() throws Exception {
        SavedSession session = session("x");
        Path nowhere = folder.resolve("no/such/run.wsession");
        Path kernel = Path.of("/proc/run.wsession");

        assertThatThrownBy(() -> SavedFile.save(session, Images.EMBEDDED, nowhere))
                .hasMessage(nowhere + ": not saved: there is no such folder");
        assertThatThrownBy(() -> SavedFile.save(session, Images.EMBEDDED, folder))
                .hasMessage(folder + ": not saved: there is something of that name that is no file");
        if (Files.isDirectory(kernel.getParent())) {
            assertThatThrownBy(() -> SavedFile.save(session, Images.EMBEDDED, kernel))
                    .isInstanceOf(ArchiveProblem.class)
                    .hasMessageStartingWith(kernel + ": not saved: ");
        }
    }

    @Test
    void a_folder_that_may_only_be_read_is_told() throws Exception {
        Disk readOnly = new Disk() {
            @Override
            public FileChannel create(Path part) throws IOException {
                throw new AccessDeniedException(part.toString());
            }
        };

        assertThatThrownBy(() -> save("new", readOnly)).hasMessage(file + ": not saved: the folder cannot be written");
        assertThat(names()).isEmpty();
    }

    @Test
    void a_session_that_would_not_open_is_not_saved() throws Exception {
        save("old", Disk.HOST);

        assertThatThrownBy(() -> save("x".repeat(1 << 21), Disk.HOST))
                .hasMessageContaining("not saved: session.json at $.workspace.notes: is a text of 2097152 characters");
        assertThat(notes()).isEqualTo("old");
    }

    @Test
    void what_cannot_be_opened_is_told() throws Exception {
        assertThatThrownBy(() -> SavedFile.open(folder, ImageSource.NONE))
                .hasMessage(folder + ": the file: is a folder");
        assertThatThrownBy(() -> SavedFile.open(file, ImageSource.NONE)).hasMessage(file + ": the file: is not there");
        Files.writeString(file, "hello");
        assertThatThrownBy(() -> SavedFile.open(file, ImageSource.NONE))
                .hasMessage(file + ": the file: is not a saved session");
    }

    @Test
    void what_killed_saves_left_behind_is_removed_and_what_is_being_written_is_not() throws Exception {
        Path dead = LeftOver.part(file, "0000000a");
        Path alive = LeftOver.part(file, "0000000b");
        Path other = LeftOver.part(folder.resolve("other.wsession"), "0000000c");
        for (Path path : List.of(dead, alive, other)) {
            Files.writeString(path, "part");
        }
        try (FileChannel writing = FileChannel.open(alive, StandardOpenOption.WRITE)) {
            writing.lock();
            save("new", Disk.HOST);
        }

        assertThat(names())
                .containsExactlyInAnyOrder(
                        "run.wsession",
                        alive.getFileName().toString(),
                        other.getFileName().toString());
    }

    /** Saves for ever; run by the test below in a process of its own. */
    public static final class Saver {
        private Saver() {}

        /** Saves two sessions in turn to the file that it is given. */
        public static void main(String[] arguments) throws Exception {
            SavedSession even = session("even" + "e".repeat(500_000));
            SavedSession odd = session("odd" + "o".repeat(500_000));
            for (int i = 0; ; i++) {
                SavedFile.save(i % 2 == 0 ? even : odd, Images.EMBEDDED, Path.of(arguments[0]));
                System.out.println(i);
            }
        }
    }

    @Test
    void a_writer_that_is_killed_at_any_time_leaves_a_whole_file() throws Exception {
        Random random = new Random(1);
        for (int round = 0; round < 2; round++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Saver.class.getName(),
                            file.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            assertThat(process.inputReader().readLine()).isEqualTo("0");
            Thread.sleep(random.nextInt(120));
            process.destroyForcibly().waitFor();

            assertThat(notes()).matches("evene{500000}|oddo{500000}");
        }
        save("after", Disk.HOST);

        assertThat(names()).containsExactly("run.wsession");
    }
}
