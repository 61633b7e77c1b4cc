package worldswitch.sessions.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.mmu.explain.Explanation;
import worldswitch.emulator.mmu.explain.Step;
import worldswitch.sessions.control.Guest;
import worldswitch.sessions.library.BundledSession;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.plan.Goal;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Snapshot;

class TranslationsTest {
    private static final long NOWHERE = 0x3000_0000L;
    private static final long RAM = 0x4008_0000L;

    private Guest guest;

    @BeforeEach
    void start() {
        Plan plan = BundledSession.find("first-exit").orElseThrow().plan("");
        guest = Guest.of(
                new Plan(plan.description(), plan.configuration(), plan.program(), null, List.of()),
                MachineObserver.NONE);
    }

    @AfterEach
    void end() {
        guest.close();
    }

    private Snapshot at(String label) {
        return guest.after(new Command.RunToAddress(guest.at(label)));
    }

    @Test
    void a_guests_address_goes_through_stage_2_step_by_step() {
        Explanation explanation = Translations.of(at("kernel")).explain(RAM + 0x123, 1, Use.READ);

        assertThat(explanation.allowed()).isTrue();
        assertThat(explanation.physical()).isEqualTo(RAM + 0x123);
        assertThat(explanation.steps())
                .extracting(Step::kind)
                .containsSubsequence(Step.Kind.BEGIN, Step.Kind.DESCRIPTOR, Step.Kind.OUTPUT);
        assertThat(explanation.steps()).extracting(Step::stage).contains(1, 2);
    }

    @Test
    void what_the_explanation_foretells_is_what_the_guest_then_meets() {
        Snapshot before = at("system_call");
        Explanation explanation = Translations.of(before).explain(NOWHERE, 1, Use.WRITE);
        guest.after(new Command.RunTo(Goal.GUEST_EXIT));
        Snapshot after = guest.after(new Command.RunTo(Goal.GUEST_EXIT));

        assertThat(explanation.allowed()).isFalse();
        assertThat(explanation.verdict()).startsWith("stage 2 level 1: translation fault");
        assertThat(after.timeline().exits().get(1).esr() & 0x3f).isEqualTo(0b000101);
        assertThat(after.timeline().exits().get(1).far()).isEqualTo(NOWHERE);
        assertThat(after.timeline().exits().get(1).reason())
                .isEqualTo(Objects.requireNonNull(explanation.reason()).rule());
    }

    @Test
    void the_hypervisor_sees_what_the_guest_does_not() {
        Translations translations = Translations.of(at("kernel"));

        assertThat(translations.explain(NOWHERE, 2, Use.READ).allowed()).isTrue();
        assertThat(translations.explain(NOWHERE, 0, Use.READ).allowed()).isFalse();
    }

    @Test
    void memory_is_read_through_the_translation_of_a_level() {
        Snapshot snapshot = at("kernel");
        Translations translations = Translations.of(snapshot);
        long across = (guest.at("kernel") | 0xfff) - 3;

        assertThat(translations.read(across, 1, 16).bytes())
                .isEqualTo(snapshot.memory().read(across, 16));
        assertThat(translations.read(NOWHERE, 1, 16).bytes()).isNull();
        assertThat(translations.read(NOWHERE, 1, 16).problem()).startsWith("stage 2 level 1: translation fault");
        assertThat(translations.read(NOWHERE, 2, 16).problem()).isEqualTo("no RAM at physical address 0x30000000");
        assertThat(translations.read(0x4000_0000L + (128 << 20) - 8, 2, 16).bytes())
                .isNull();
    }

    @Test
    void asking_changes_nothing_in_the_machine() {
        Snapshot before = at("kernel");
        long hash = before.memory().hash();
        Translations translations = Translations.of(before);
        for (long address = 0; address < 1L << 32; address += 1 << 26) {
            for (Use use : Use.values()) {
                translations.explain(address, 1, use);
            }
        }
        Snapshot end = guest.after(new Command.Run());

        assertThat(before.memory().hash()).isEqualTo(hash);
        assertThat(end.instructions()).isEqualTo(65);
    }
}
