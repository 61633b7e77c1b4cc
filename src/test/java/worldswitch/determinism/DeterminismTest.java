package worldswitch.determinism;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import worldswitch.app.Main;
import worldswitch.benchmark.Kernels;
import worldswitch.emulator.machine.load.LoadProblem;

/** The state hash of every guest at 64 points of its run is the same wherever and however it runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeterminismTest {
    private final Map<String, Long> lengths = new LinkedHashMap<>();
    private List<String> expected = List.of();

    @BeforeAll
    void run_every_guest_unrecorded() throws LoadProblem {
        List<String> lines = new ArrayList<>();
        for (String guest : Guests.names()) {
            long length = StateHashes.length(guest);
            lengths.put(guest, length);
            lines.addAll(StateHashes.of(guest, length, false));
        }
        expected = List.copyOf(lines);
    }

    @Test
    void at_least_ten_guests_are_run_and_their_states_differ_from_point_to_point() {
        assertThat(Guests.names()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(expected).hasSize(Guests.names().size() * StateHashes.POINTS).doesNotHaveDuplicates();
    }

    @Test
    void a_run_that_is_recorded_is_the_same_run() throws LoadProblem {
        List<String> recorded = new ArrayList<>();
        for (String guest : Guests.names()) {
            recorded.addAll(StateHashes.of(guest, lengths.get(guest), true));
        }
        assertThat(recorded).isEqualTo(expected);
    }

    @Test
    void a_small_heap_a_far_locale_and_a_far_time_zone_change_nothing() throws IOException, InterruptedException {
        Jdk here = Jdk.here();
        List<String> turkish = List.of("-Xmx300m", "-Duser.language=tr", "-Duser.timezone=Pacific/Apia");
        List<String> arabic = List.of("-Xmx1g", "-Xint", "-Duser.language=ar", "-Duser.timezone=Asia/Kathmandu");
        List<String> one = Guests.names().subList(0, 1);
        assertThat(inJvm(here, turkish, Guests.names())).isEqualTo(expected);
        assertThat(inJvm(here, arabic, one)).isEqualTo(expected.subList(0, StateHashes.POINTS));
    }

    @Test
    void another_jdk_changes_nothing() throws IOException, InterruptedException {
        Jdk other = Jdk.other();
        assertThat(inJvm(other, List.of("-Xmx600m"), Guests.names())).isEqualTo(expected);
    }

    @Test
    void a_session_saved_in_the_midst_of_a_kernel_replays_to_the_same_state_on_another_jdk(@TempDir Path folder)
            throws IOException, InterruptedException {
        Jdk other = Jdk.other();
        String main = Main.class.getName();
        String kernel = Kernels.write(folder, "memory", 4).toString();
        String saved = folder.resolve("memory.wsession").toString();
        Jdk here = Jdk.here();
        here.output(List.of(), List.of(main, "run", kernel, "--max-instructions", "3000000", "--save", saved));
        assertThat(other.output(List.of(), List.of(main, "replay", saved)))
                .anyMatch(line -> line.contains("at 3000000") && line.contains("the same state"));
    }

    @Test
    void what_is_printed_is_the_same_in_every_locale() throws IOException, InterruptedException {
        List<String> run = List.of(Main.class.getName(), "run", "first-exit");
        Jdk here = Jdk.here();
        assertThat(here.output(List.of("-Duser.language=ar"), run))
                .isNotEmpty()
                .isEqualTo(here.output(List.of("-Duser.language=en"), run));
    }

    private List<String> inJvm(Jdk jdk, List<String> options, List<String> guests)
            throws IOException, InterruptedException {
        List<String> program = new ArrayList<>(List.of(StateHashes.class.getName(), "recorded"));
        guests.forEach(guest -> program.add(guest + "=" + lengths.get(guest)));
        return jdk.output(options, program);
    }
}
