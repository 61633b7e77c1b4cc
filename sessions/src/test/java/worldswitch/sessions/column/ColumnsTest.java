package worldswitch.sessions.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    private static final int WIDTH = 3;
    private static final long CHUNK = (long) WIDTH * Columns.ROWS * Long.BYTES;

    private static void append(Columns columns, long at) {
        long[] page = columns.page();
        int slot = columns.slot();
        page[slot] = at;
        page[slot + 1] = at * 2;
        page[slot + 2] = at * 3;
        columns.commit();
    }

    private static Columns filled(int rows, long budget) {
        Columns columns = new Columns(WIDTH, budget);
        append(columns, 0, rows);
        return columns;
    }

    private static void append(Columns columns, int from, int to) {
        for (int i = from; i < to; i++) {
            append(columns, i);
        }
    }

    @Property(tries = 50)
    void every_row_within_the_budget_reads_back(@ForAll @IntRange(max = 5000) int rows) {
        Log<Long> log = filled(rows, 100 * CHUNK).view(row -> row.get(1) + row.get(2));

        assertThat(log.size()).isEqualTo(rows);
        assertThat(log.dropped()).isZero();
        for (int i = 0; i < rows; i++) {
            assertThat(log.get(i)).isEqualTo(i * 5L);
        }
    }

    @Property(tries = 50)
    void beyond_the_budget_the_oldest_rows_are_dropped_and_counted(@ForAll @IntRange(max = 20_000) int rows) {
        Log<Long> log = filled(rows, 2 * CHUNK).view(row -> row.get(0));

        assertThat(log.size()).isEqualTo(rows);
        assertThat(log.size() - log.dropped()).isLessThanOrEqualTo(2L * Columns.ROWS);
        assertThat(log.held().count()).isEqualTo(rows - log.dropped());
        if (rows > 0) {
            assertThat(log.get(rows - 1L)).isEqualTo(rows - 1L);
            assertThat(log.get(log.dropped())).isEqualTo(log.dropped());
        }
        if (log.dropped() > 0) {
            assertThatThrownBy(() -> log.get(log.dropped() - 1)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void a_view_does_not_change_while_rows_are_added() {
        Columns columns = filled(1500, 2 * CHUNK);
        Log<Long> before = columns.view(row -> row.get(0));
        for (int i = 1500; i < 9000; i++) {
            append(columns, i);
        }

        assertThat(before.size()).isEqualTo(1500);
        assertThat(before.get(0)).isZero();
        assertThat(before.get(1499)).isEqualTo(1499);
    }

    @Test
    void a_record_that_began_anew_takes_up_what_was_saved_before_once_the_same_rows_have_come_again() {
        Columns columns = filled(500, 2 * CHUNK);
        Columns.State early = columns.save();
        append(columns, 500, 5000);
        Columns.State late = columns.save();
        append(columns, 5000, 20_000);
        columns.restore(early);
        append(columns, 500, 6000);
        columns.restore(late);

        Log<Long> log = columns.view(row -> row.get(0));
        assertThat(log.size()).isEqualTo(5000);
        assertThat(log.held()).startsWith(4096L).endsWith(4998L, 4999L);
    }

    @Test
    void a_moment_of_another_sequence_of_rows_holds_none_of_them() {
        Columns columns = filled(2000, 100 * CHUNK);
        Columns.State fork = columns.save();
        append(columns, 2000, 3000);
        Columns.State one = columns.save();
        columns.restore(fork);
        append(columns, 3000, 5000);
        columns.restore(one);

        Log<Long> log = columns.view(row -> row.get(0));
        assertThat(log.size()).isEqualTo(3000);
        assertThat(log.dropped()).isEqualTo(3000);
    }

    @Test
    void a_record_goes_forward_to_rows_that_were_taken_back() {
        Columns columns = filled(10, 100 * CHUNK);
        Columns.State early = columns.save();
        append(columns, 10, 3000);
        Columns.State late = columns.save();
        columns.restore(early);
        append(columns, 10, 20);
        columns.restore(late);

        assertThat(columns.view(row -> row.get(0)).held())
                .containsExactlyElementsOf(LongStream.range(0, 3000).boxed().toList());
    }

    @Property(tries = 50)
    void a_moment_is_found_by_its_first_row(@ForAll @IntRange(max = 4000) int moment) {
        Columns columns = new Columns(WIDTH, 100 * CHUNK);
        for (int i = 0; i < 2000; i++) {
            append(columns, i / 2 * 2);
        }
        Log<Long> log = columns.view(row -> row.get(0));

        long expected = Math.min(2000, (moment + 1) / 2 * 2);
        assertThat(log.at(moment)).isEqualTo(expected);
    }
}
