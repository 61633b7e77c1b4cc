package worldswitch.emulator.mmu.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.memory.MemoryImage;
import worldswitch.emulator.mmu.Access;
import worldswitch.emulator.mmu.Tables;
import worldswitch.emulator.mmu.TestGuest;
import worldswitch.emulator.mmu.TestProcessor;

/** Explanations of a guest's translations. */
class TranslationExplainerTest {
    private static final long RAM = TestProcessor.RAM;
    private static final long GUEST_RAM = TestGuest.GUEST_RAM;

    private final TestProcessor cpu = new TestProcessor();
    private final TestGuest guest = new TestGuest(cpu);
    private final TranslationExplainer explainer = new TranslationExplainer(cpu.physical, cpu.memory);

    private Explanation explain(long address, int flags) {
        return explainer.explain(new Question(address, 8, 1, flags, false));
    }

    @Test
    void every_step_through_both_stages_is_told_in_order() {
        guest.map(0x1000, 0x5000, 0);
        Explanation told = explain(0x1238, 0);
        assertThat(told.allowed()).isTrue();
        assertThat(told.physical()).isEqualTo(RAM + 0x5238);
        assertThat(told.attributes()).isEqualTo("Normal Write-back, Inner Shareable");
        assertThat(told.steps())
                .extracting(step -> "%d.%d%s".formatted(step.stage(), step.level(), step.forDescriptor() ? "*" : ""))
                .containsExactly(
                        "1.1", "2.1*", "2.1*", "2.2*", "2.2*", "1.1", "2.1*", "2.1*", "2.2*", "2.2*", "1.2", "2.1*",
                        "2.1*", "2.2*", "2.2*", "1.3", "1.3", "2.1", "2.1", "2.2", "2.3", "2.3");
    }

    @Test
    void a_stage_2_permission_fault_names_its_level_and_bits() {
        guest.map(0x1000, 0x5000, 0);
        guest.stageTwo.map(GUEST_RAM + 0x5000, RAM + 0x5000, 3, Tables.STAGE_TWO & ~(1L << 7));
        Explanation told = explain(0x1000, Access.WRITE);
        assertThat(told.allowed()).isFalse();
        assertThat(told.verdict()).isEqualTo("stage 2 level 3: permission fault because S2AP[1]=0 forbids the write");
        List<Step> steps = told.steps();
        assertThat(steps.get(steps.size() - 2).fields())
                .contains(new DescriptorField("S2AP", 1, "read-only"), new DescriptorField("AF", 1, "accessed"));
        assertThat(explain(0x1000, 0).allowed()).isTrue();
    }

    @Test
    void a_fault_on_the_walk_names_the_table_that_stage_2_lacks() {
        guest.map(0x1000, 0x5000, 0);
        cpu.physical.write(guest.stageTwo.entry(GUEST_RAM + 0x20_0000, 2), 8, 0);
        Explanation told = explain(0x1000, 0);
        assertThat(told.verdict())
                .startsWith("stage 2 level 2: translation fault because bit 0 of the descriptor is 0")
                .endsWith("as stage 1 wanted the descriptor at IPA 0x80200000");
    }

    @Test
    void the_deciding_fields_are_named() {
        guest.map(0x1000, 0x5000, 0);
        cpu.field("SCTLR_EL1.WXN", 1);
        Explanation told = explain(0x1000, Access.FETCH);
        assertThat(Objects.requireNonNull(told.reason()).fields())
                .extracting(Object::toString)
                .containsExactly("SCTLR_EL1.WXN");
    }

    @Test
    void explaining_leaves_no_mark() {
        guest.map(0x1000, 0x5000, 0);
        cpu.field("TCR_EL1.HA", 1);
        guest.stageOne.map(0x1000, GUEST_RAM + 0x5000, 3, Tables.NORMAL & ~(1L << 10));
        MemoryImage before = cpu.physical.snapshot();
        Explanation told = explain(0x1000, 0);
        assertThat(told.allowed()).isTrue();
        assertThat(told.steps()).anyMatch(step -> step.kind() == Step.Kind.UPDATE);
        assertThat(cpu.physical.snapshot().pagesBeyond(before)).isZero();
    }

    @Test
    void a_stale_translation_in_the_tlb_is_pointed_out() {
        guest.map(0x1000, 0x5000, 0);
        cpu.at(1).memory.load64(0x1000);
        guest.map(0x1000, 0x6000, 0);
        Explanation told = explain(0x1000, 0);
        assertThat(told.physical()).isEqualTo(RAM + 0x6000);
        assertThat(told.stale()).isEqualTo(RAM + 0x5000);
    }
}
