package worldswitch.views.timeline.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worldswitch.sessions.snapshot.Generation;
import worldswitch.sessions.timeline.Exit;
import worldswitch.sessions.timeline.Stretch;
import worldswitch.sessions.timeline.Timeline;
import worldswitch.sessions.world.World;
import worldswitch.views.sample.ListLog;
import worldswitch.views.sample.LongRecording;
import worldswitch.views.sample.SampleSession;

class TracksTest {
    private static final Generation ONE = new Generation();

    private final Tracks tracks = new Tracks();
    private final Timeline sample = new SampleSession(40).snapshot().timeline();

    @BeforeEach
    void read() {
        tracks.read(sample, ONE);
    }

    @Test
    void every_written_register_has_a_track_with_all_its_writes() {
        assertThat(tracks.registers()).extracting(Track::id).contains("HCR_EL2", "CPACR_EL1", "VBAR_EL1");
        int writes = tracks.registers().stream().mapToInt(Track::size).sum();
        assertThat(writes).isEqualTo((int) sample.writes().size());
    }

    @Test
    void reading_the_same_again_adds_nothing() {
        tracks.read(sample, ONE);
        assertThat(tracks.registers().stream().mapToInt(Track::size).sum())
                .isEqualTo((int) sample.writes().size());
    }

    @Test
    void a_recording_is_the_same_read_at_once_or_in_parts() {
        Tracks parts = new Tracks();
        long all = Tracks.all(sample);
        long left = all;
        for (int turns = 0; left > 0; turns++) {
            assertThat(turns).isLessThan((int) all);
            long before = left;
            left = parts.read(sample, ONE, 7);
            assertThat(left).isLessThan(before);
        }
        assertThat(parts.fixed())
                .extracting(Track::size)
                .isEqualTo(tracks.fixed().stream().map(Track::size).toList());
        assertThat(parts.registers())
                .extracting(Track::id, Track::size)
                .isEqualTo(tracks.registers().stream()
                        .map(track -> org.assertj.core.groups.Tuple.tuple(track.id(), track.size()))
                        .toList());
        assertThat(parts.hazards(0, sample.end())).isEqualTo(tracks.hazards(0, sample.end()));
    }

    @Test
    void a_shorter_recording_is_another_one() {
        tracks.read(new SampleSession(2).snapshot().timeline(), ONE);
        assertThat(tracks.fixed().get(3).size()).isEqualTo(2);
    }

    @Test
    void a_recording_of_another_run_is_read_anew_however_long_it_is() {
        List<Exit> fewer = sample.exits().held().skip(2).toList();
        Tracks those = new Tracks();
        those.read(
                new Timeline(
                        sample.end(),
                        sample.stretches(),
                        new ListLog<>(fewer, 0, Exit::at),
                        sample.hostExits(),
                        sample.writes(),
                        sample.interrupts()),
                ONE);
        those.read(sample, new Generation());
        Track exits = those.fixed().get(3);
        assertThat(exits.size()).isEqualTo((int) sample.exits().size());
        assertThat(exits.time(0)).isEqualTo(sample.exits().get(0).at());
    }

    @Test
    void hazards_are_counted_where_they_are() {
        assertThat(tracks.hazards(0, sample.end())).isEqualTo(8);
        assertThat(tracks.hazards(0, 1000)).isZero();
    }

    @Test
    void an_event_under_the_pointer_is_found() {
        Track track = tracks.registers().get(0);
        Range range = new Range(0, 400);
        int place = track.near(range.x(track.time(0), 800) + 2, 5, range, 800, sample);
        assertThat(place).isZero();
        assertThat(track.describe(place, sample)).get().asString().contains("HCR_EL2");
        assertThat(track.focus(place, sample)).isPresent();
    }

    @Test
    void a_long_stretch_that_begins_beside_short_ones_is_drawn_to_its_end() {
        World host = new World(World.Kind.HYPERVISOR, 0);
        List<Stretch> stretches = List.of(
                new Stretch(0, 10, 0, 2, host, "reset"),
                new Stretch(20, 30, 0, 2, host, "SVC"),
                new Stretch(40, 1_000_000, 0, 2, host, "SVC"));
        Timeline timeline = new Timeline(
                1_000_000,
                new ListLog<>(stretches, 0, Stretch::from),
                sample.exits(),
                sample.hostExits(),
                sample.writes(),
                sample.interrupts());
        tracks.read(timeline, new Generation());
        int width = 100;
        BufferedImage image = new BufferedImage(width, 26, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        tracks.fixed().get(0).paint(g, new Rectangle(0, 0, width, 26), new Range(0, 2_000_000), timeline);
        g.dispose();
        assertThat(image.getRGB(45, 13)).isNotZero();
        assertThat(image.getRGB(55, 13)).isZero();
    }

    @Test
    void near_a_moment_of_a_long_recording_the_last_few_writes_can_be_told_apart() {
        LongRecording recording = new LongRecording(1_000_000);
        Timeline timeline = recording.timeline();
        tracks.read(timeline, new Generation());
        long moment = timeline.end() / 2;
        Range range = tracks.near(moment, timeline.end());
        assertThat(range.from()).isLessThan(moment);
        assertThat(range.to()).isGreaterThan(moment);
        assertThat(range.length()).isLessThan(1000);
        assertThat(tracks.registers().get(0).count(range.from(), range.to())).isBetween(1, 60);
        Range atTheEnd = tracks.near(timeline.end(), timeline.end());
        assertThat(atTheEnd.from()).isLessThan(timeline.end());
        assertThat(atTheEnd.to()).isGreaterThan(timeline.end());
    }

    @Test
    void a_million_events_are_drawn_by_looking_at_no_more_than_a_few_for_each_pixel() {
        LongRecording recording = new LongRecording(1_000_000);
        tracks.read(recording.timeline(), ONE);
        recording.forgetLooks();
        int width = 1000;
        Graphics2D g = new BufferedImage(width, 30, BufferedImage.TYPE_INT_RGB).createGraphics();
        List<Track> drawn = tracks.registers();
        for (Track track : drawn) {
            track.paint(
                    g,
                    new Rectangle(0, 0, width, 30),
                    Range.all(recording.timeline().end()),
                    recording.timeline());
        }
        g.dispose();
        assertThat(drawn).hasSize(1);
        assertThat(recording.looks()).isLessThan(4L * width);
    }
}
