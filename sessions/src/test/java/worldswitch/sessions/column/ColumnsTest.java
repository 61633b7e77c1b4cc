package worldswitch.sessions.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        for (int i = 0; i < rows; i++) {
            append(columns, i);
        }
        return columns;
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
