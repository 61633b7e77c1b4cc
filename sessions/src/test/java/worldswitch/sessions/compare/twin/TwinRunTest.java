package worldswitch.sessions.compare.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worldswitch.sessions.compare.search.Progress;
import worldswitch.sessions.control.Guest;
import worldswitch.sessions.library.BundledSession;
import worldswitch.sessions.run.input.Input;
import worldswitch.sessions.run.input.InputLog;
import worldswitch.sessions.run.input.Target;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Moment;

class TwinRunTest {
    private static final BundledSession SESSION =
            BundledSession.find("hcr-exit-path").orElseThrow();

    private static TwinResult twin(Plan plan, Moment from, long to) throws Exception {
        return new TwinRun(plan, InputLog.EMPTY, from, to).run(Progress.NONE);
    }

    private static TwinResult whole(String variant) throws Exception {
        return twin(SESSION.plan(variant), Moment.START, Long.MAX_VALUE);
    }

    /** What does not change when something is added to the guest's sources elsewhere. */
    private static String steady(String text) {
        return text.replaceAll("0x400[89a-f][0-9a-f]{4}", "ADDRESS")
                .replaceAll("instruction [0-9]+", "instruction N")
                .replaceAll("instructions: [0-9]+ immediate, [0-9]+ deferred", "instructions: N immediate, N deferred")
                .replaceAll("\\.S:[0-9]+", ".S:LINE")
                .replaceAll("\\+0x[0-9a-f]+>", "+OFFSET>");
    }

    private static String golden(String name) throws IOException {
        try (var resource = TwinRunTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(resource, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nvhe", "vhe", "nvhe-isb", "vhe-isb", "vhe-entry-no-ras", "e2h-toggle", "tge-tlbi", "eos-clear"})
    void every_variant_of_the_exit_path_is_told_as_its_golden_file_has_it(String variant) throws Exception {
        assertThat(steady(TwinText.of(whole(variant)))).isEqualTo(golden(variant + ".txt"));
    }

    @ParameterizedTest
    @CsvSource({
        "vhe-entry-no-ras, entry_hcr_write, HCR_EL2.TGE, ERET, true, EL",
        "e2h-toggle, flip_hcr_write, HCR_EL2.E2H, MSR CPACR_EL1, true, CPACR_EL1",
        "tge-tlbi, tlb_hcr_write, HCR_EL2.TGE, TLBI VMALLE1, false, x21",
        "eos-clear, entry_hcr_write, HCR_EL2.TVM, MSR MAIR_EL1, true, instructions"
    })
    void the_write_and_its_consumer_are_found_and_proven(
            String variant, String label, String field, String access, boolean here, String difference)
            throws Exception {
        Parting parting = Objects.requireNonNull(whole(variant).parting());
        Cause cause = Objects.requireNonNull(parting.cause());

        assertThat(cause.write().pc()).isEqualTo(SESSION.address(variant, label));
        assertThat(cause.fieldNames()).isEqualTo(field);
        assertThat(cause.access()).isEqualTo(access);
        assertThat(cause.proven()).isTrue();
        assertThat(parting.isAtConsumer()).isEqualTo(here);
        assertThat(parting.differences().get(0).name()).isEqualTo(difference);
    }

    @Test
    void a_stretch_that_begins_behind_the_consumer_shows_nothing_and_one_that_ends_ahead_of_the_difference_neither()
            throws Exception {
        Plan plan = SESSION.plan("tge-tlbi");
        TwinResult whole = twin(plan, Moment.START, Long.MAX_VALUE);
        Parting parting = Objects.requireNonNull(whole.parting());
        long consumed = Objects.requireNonNull(parting.cause()).consumer().at().instructions();

        TwinResult later = twin(plan, Moment.of(consumed + 1), Long.MAX_VALUE);
        TwinResult shorter = twin(plan, Moment.START, whole.to());
        TwinResult justLongEnough = twin(plan, Moment.of(consumed - 1), whole.to() + 1);

        assertThat(later.differs()).isFalse();
        assertThat(later.consumed()).isZero();
        assertThat(shorter.differs()).isFalse();
        assertThat(shorter.consumed()).isEqualTo(1);
        assertThat(justLongEnough.parting()).isEqualTo(parting);
    }

    @Test
    void a_twin_run_can_be_called_off() {
        TwinRun run = new TwinRun(SESSION.plan("nvhe"), InputLog.EMPTY, Moment.START, Long.MAX_VALUE);

        assertThatThrownBy(() -> run.run(instructions -> instructions < 10_000))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void both_modes_get_every_input_be_it_typed_or_not() throws Exception {
        Plan plan = Guest.plan("mov x1, #0x09030000\n1: ldr w0, [x1, #0x20]\ncbz w0, 1b\n" + Guest.OFF);
        InputLog inputs = InputLog.EMPTY.among(new Input(Moment.of(50), new Target.PowerKey(), new byte[] {1}));
        TwinResult result = new TwinRun(plan, inputs, Moment.START, 1000).run(Progress.NONE);

        assertThat(result.differs()).isFalse();
        assertThat(result.end()).isEqualTo("the guest switched the machine off");
    }

    @Test
    void a_hazard_that_makes_no_difference_is_told_as_such() throws Exception {
        TwinResult result = twin(
                Guest.plan("mrs x0, hcr_el2\norr x1, x0, #0x8000000\nmsr hcr_el2, x1\ntlbi vmalle1\nisb\n" + Guest.OFF),
                Moment.START,
                1000);

        assertThat(TwinText.of(result)).contains("1 write was consumed too early, and it made no difference");
    }

    @Test
    void a_result_for_programs_names_the_same_places() throws Exception {
        TwinResult result = whole("e2h-toggle");
        var difference = TwinJson.of(result).getAsJsonObject("first_difference");

        assertThat(difference.get("code").getAsString()).isEqualTo("msr cpacr_el1, x9");
        assertThat(difference
                        .getAsJsonObject("cause")
                        .getAsJsonObject("write")
                        .get("symbol")
                        .getAsString())
                .isEqualTo("flip_hcr_write");
        assertThat(TwinJson.of(whole("nvhe")).get("first_difference").isJsonNull())
                .isTrue();
    }
}
