package worldswitch.views.timeline.track;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Offset;

class RangeTest {
    @Property
    void zooming_leaves_the_moment_under_the_pointer_in_place(
            @ForAll @LongRange(min = 100, max = 1_000_000_000) long end,
            @ForAll @DoubleRange(min = 0.2, max = 0.8) double share,
            @ForAll @DoubleRange(min = 1.1, max = 4) double factor) {
        Range range = Range.all(end);
        double about = range.from() + share * range.length();
        Range zoomed = range.zoom(about, factor, end);
        assertThat(zoomed.x(about, 1000)).isCloseTo(range.x(about, 1000), Offset.offset(1));
        assertThat(zoomed.length()).isLessThan(range.length());
    }

    @Property
    void nothing_leads_out_of_the_recording(
            @ForAll @LongRange(min = 0, max = 1_000_000) long end,
            @ForAll @DoubleRange(min = -3, max = 3) double share,
            @ForAll @DoubleRange(min = 0.1, max = 50) double factor) {
        Range all = Range.all(end);
        Range range = all.zoom(end / 2.0, factor, end).pan(share, end);
        assertThat(range.from()).isGreaterThanOrEqualTo(all.from() - 1e-6 * all.length());
        assertThat(range.to()).isLessThanOrEqualTo(all.to() + 1e-6 * all.length());
    }

    @Property
    void pixels_and_moments_are_inverses(
            @ForAll @IntRange(min = 0, max = 2000) int x, @ForAll @LongRange(min = 10, max = 1L << 40) long end) {
        Range range = Range.all(end);
        assertThat(range.x(range.time(x, 2000), 2000)).isEqualTo(x);
    }

    @Property
    void a_moment_asked_for_can_be_seen(
            @ForAll @LongRange(min = 1000, max = 1_000_000) long end,
            @ForAll @DoubleRange(min = 0, max = 1) double share) {
        double time = share * end;
        Range range = Range.all(end).zoom(0, 20, end).including(time, end);
        assertThat(time).isBetween(range.from(), range.to());
    }
}
