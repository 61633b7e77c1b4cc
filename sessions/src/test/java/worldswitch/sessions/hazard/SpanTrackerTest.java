package worldswitch.sessions.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.event.Consultation;
import worldswitch.emulator.event.SynchronisationEvent;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.sessions.breakpoint.StillCpu;

class SpanTrackerTest {
    private static final int HCR_EL2 = Catalogue.index("HCR_EL2");
    private static final int CPTR_EL2 = Catalogue.index("CPTR_EL2");
    private static final int TPIDR_EL2 = Catalogue.index("TPIDR_EL2");
    private static final long TGE = Catalogue.mask("HCR_EL2.TGE");
    private static final long TVM = Catalogue.mask("HCR_EL2.TVM");

    private final StillCpu cpu = new StillCpu();
    private final WriteRecorder recorder = new WriteRecorder(1, 1 << 20, Judge.BY_FIELDS);

    private static Consultation access(String what, String... fields) {
        List<Field> consulted = Stream.of(fields).map(Catalogue::field).toList();
        return new Consultation(what, consulted, "a rule");
    }

    private void write(int register, long old, long value) {
        recorder.registerWritten(cpu, register, old, value);
        cpu.instructions++;
    }

    private void access(Consultation access) {
        recorder.consulted(cpu, access);
        cpu.instructions++;
    }

    private void isb() {
        recorder.synchronised(cpu, SynchronisationEvent.ISB);
        cpu.instructions++;
    }

    private JudgedWrite first() {
        return recorder.view(cpu.instructions).get(0);
    }

    @Test
    void a_write_that_an_isb_follows_is_synchronised_by_it() {
        write(HCR_EL2, 0, TGE);
        isb();

        assertThat(first().state()).isEqualTo(WriteState.SYNCHRONISED);
        assertThat(first().by()).isEqualTo("ISB");
        assertThat(first().changed()).extracting(Field::toString).containsExactly("HCR_EL2.TGE");
    }

    @Test
    void an_access_that_goes_by_no_field_of_the_register_is_independent() {
        write(HCR_EL2, 0, TGE);
        access(access("MSR CPTR_EL2"));
        isb();

        assertThat(first().accesses())
                .singleElement()
                .satisfies(access -> assertThat(access.verdict()).isEqualTo(Verdict.INDEPENDENT));
        assertThat(first().state()).isEqualTo(WriteState.SYNCHRONISED);
    }

    @Test
    void an_access_that_goes_by_fields_which_kept_their_value_is_unchanged() {
        write(HCR_EL2, 0, TGE);
        access(access("MSR CPACR_EL1", "HCR_EL2.E2H"));
        isb();

        assertThat(first().accesses()).singleElement().satisfies(access -> {
            assertThat(access.verdict()).isEqualTo(Verdict.UNCHANGED);
            assertThat(access.fields()).extracting(Field::toString).containsExactly("HCR_EL2.E2H");
        });
        assertThat(recorder.hazardCount()).isZero();
    }

    @Test
    void an_access_that_goes_by_a_changed_field_is_a_hazard_that_names_only_that_field() {
        write(HCR_EL2, TGE, TVM);
        access(access("ERET", "HCR_EL2.E2H", "HCR_EL2.TGE"));
        isb();

        assertThat(first().state()).isEqualTo(WriteState.CONSUMED_TOO_EARLY);
        assertThat(first().by()).isEqualTo("ERET");
        assertThat(first().accesses()).singleElement().satisfies(access -> {
            assertThat(access.verdict()).isEqualTo(Verdict.HAZARD);
            assertThat(access.fields()).extracting(Field::toString).containsExactly("HCR_EL2.TGE");
        });
        assertThat(recorder.hazardCount()).isEqualTo(1);
    }

    @Test
    void an_access_that_repeats_is_counted_once_with_its_number() {
        Consultation fetch = access("instruction fetch", "HCR_EL2.E2H");
        write(HCR_EL2, 0, TGE);
        access(fetch);
        access(fetch);
        access(fetch);
        isb();

        assertThat(first().accesses()).singleElement().satisfies(access -> {
            assertThat(access.count()).isEqualTo(3);
            assertThat(access.at()).isEqualTo(1);
        });
    }

    @Test
    void a_second_write_supersedes_the_first() {
        write(HCR_EL2, 0, TGE);
        write(HCR_EL2, TGE, 0);
        isb();

        assertThat(recorder.view(cpu.instructions).held().map(JudgedWrite::state))
                .containsExactly(WriteState.SUPERSEDED, WriteState.SYNCHRONISED);
    }

    @Test
    void a_write_that_supersedes_another_is_judged_by_what_was_in_effect_before_both() {
        write(HCR_EL2, 0, TGE);
        write(HCR_EL2, TGE, TGE);
        access(access("ERET", "HCR_EL2.TGE"));

        assertThat(recorder.view(cpu.instructions).get(1).state()).isEqualTo(WriteState.CONSUMED_TOO_EARLY);
    }

    @Test
    void a_change_that_is_taken_back_leaves_a_doubt_because_the_value_between_may_be_seen() {
        write(HCR_EL2, 0, TGE);
        write(HCR_EL2, TGE, 0);
        access(access("ERET", "HCR_EL2.TGE"));

        assertThat(recorder.view(cpu.instructions).held().map(JudgedWrite::state))
                .containsExactly(WriteState.SUPERSEDED, WriteState.CONSUMED_TOO_EARLY);
    }

    @Test
    void a_write_of_the_same_value_opens_no_span() {
        write(HCR_EL2, TGE, TGE);
        access(access("ERET", "HCR_EL2.TGE"));

        assertThat(first().state()).isEqualTo(WriteState.SYNCHRONISED);
        assertThat(first().by()).isEqualTo("no change");
        assertThat(first().accesses()).isEmpty();
    }

    @Test
    void a_read_of_the_register_itself_is_no_fault() {
        write(HCR_EL2, 0, TGE);
        recorder.registerRead(cpu, HCR_EL2, TGE);

        assertThat(first().state()).isEqualTo(WriteState.READ_BACK);
    }

    @Test
    void a_write_that_nothing_has_synchronised_is_pending_until_the_end_of_the_recording() {
        write(HCR_EL2, 0, TGE);
        cpu.instructions = 100;

        assertThat(first().state()).isEqualTo(WriteState.PENDING);
        assertThat(first().until()).isEqualTo(100);
    }

    @Test
    void a_register_that_needs_no_synchronisation_opens_no_span() {
        write(TPIDR_EL2, 0, 1);
        access(access("load"));

        assertThat(first().state()).isEqualTo(WriteState.IMMEDIATE);
        assertThat(first().accesses()).isEmpty();
    }

    @Test
    void writes_stay_in_program_order_whatever_becomes_of_them() {
        write(HCR_EL2, 0, TGE);
        write(TPIDR_EL2, 0, 1);
        write(CPTR_EL2, 0, 1);
        isb();

        assertThat(recorder.view(cpu.instructions).held().map(JudgedWrite::at)).containsExactly(0L, 1L, 2L);
    }

    @Test
    void a_guest_that_never_synchronises_does_not_fill_the_memory() {
        for (int i = 0; i < 100_000; i++) {
            write(HCR_EL2, i & 1, ~i & 1);
            write(TPIDR_EL2, 0, 1);
        }

        assertThat(recorder.view(cpu.instructions).size()).isEqualTo(200_000);
    }
}
