package worldswitch.views.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import worldswitch.sessions.hazard.JudgedWrite;
import worldswitch.sessions.hazard.Verdict;
import worldswitch.sessions.hazard.WriteState;
import worldswitch.sessions.snapshot.Generation;
import worldswitch.views.sample.ListLog;
import worldswitch.views.sample.SampleSession;
import worldswitch.views.text.Verdicts;

class WriteIndexTest {
    private static final Generation ONE = new Generation();

    @Test
    void an_index_holds_what_its_filter_accepts() {
        var log = new SampleSession(20).snapshot().timeline().writes();
        for (WriteFilter filter : WriteFilter.values()) {
            List<JudgedWrite> expected = log.held().filter(filter::accepts).toList();
            assertThat(new WriteIndex(filter).rows(log, ONE))
                    .as(filter.toString())
                    .containsExactlyElementsOf(expected);
        }
    }

    @Test
    void an_index_goes_on_where_it_ended() {
        WriteIndex index = new WriteIndex(WriteFilter.HAZARDS);
        index.rows(new SampleSession(5).snapshot().timeline().writes(), ONE);
        assertThat(index.rows(new SampleSession(20).snapshot().timeline().writes(), ONE))
                .hasSize(4);
    }

    @Test
    void an_index_that_looks_at_parts_comes_to_hold_the_same() {
        var log = new SampleSession(20).snapshot().timeline().writes();
        WriteIndex whole = new WriteIndex(WriteFilter.CONSULTED);
        WriteIndex parts = new WriteIndex(WriteFilter.CONSULTED, 9);
        List<JudgedWrite> rows = parts.rows(log, ONE);
        assertThat(parts.left()).isEqualTo(log.size() - 9);
        while (parts.left() > 0) {
            rows = parts.rows(log, ONE);
        }
        assertThat(rows).containsExactlyElementsOf(whole.rows(log, ONE));
    }

    @Test
    void a_log_of_another_run_is_looked_at_anew_however_long_it_is() {
        WriteIndex index = new WriteIndex(WriteFilter.HAZARDS);
        var log = new SampleSession(20).snapshot().timeline().writes();
        List<JudgedWrite> fewer = log.held().skip(4).toList();
        index.rows(new ListLog<>(fewer, 0, JudgedWrite::at), ONE);
        List<JudgedWrite> expected =
                log.held().filter(WriteFilter.HAZARDS::accepts).toList();
        assertThat(index.rows(log, new Generation())).containsExactlyElementsOf(expected);
    }

    @Test
    void the_words_of_a_hazard_name_the_field_with_both_values() {
        JudgedWrite write = new SampleSession(20)
                .snapshot()
                .timeline()
                .writes()
                .held()
                .filter(each -> each.state() == WriteState.CONSUMED_TOO_EARLY)
                .findFirst()
                .orElseThrow();
        String words = write.accesses().stream()
                .filter(access -> access.verdict() == Verdict.HAZARD)
                .map(access -> Verdicts.why(write, access))
                .findFirst()
                .orElseThrow();
        assertThat(words).contains("HCR_EL2.TGE (0 before, 1 written)").contains("old value or the new one");
        assertThat(Verdicts.outcome(write)).isEqualTo("consumed too early by TLBI VMALLE1 after 5 instructions");
    }
}
