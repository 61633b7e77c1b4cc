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
    void a_walk_of_five_levels_begins_at_level_minus_1_with_an_address_of_52_bits() {
        long root = RAM + 0x40_0000;
        for (int level = -1; level < 3; level++) {
            long table = root + (level + 1) * 0x1000L;
            cpu.physical.write(table + (level == -1 ? 8 * 15 : 0), 8, table + 0x1000 | 3);
        }
        cpu.physical.write(root + 0x4000, 8, RAM + 0x5000 | Tables.NORMAL & ~(3 << 8) | 2 << 8 | 2);
        cpu.set("TCR_EL1", 1L << 59 | 6L << 32 | 12).set("TTBR0_EL1", root).field("HCR_EL2.VM", 0);
        Explanation told = explain(0xf_0000_0000_0123L, 0);
        assertThat(told.verdict())
                .isEqualTo("0xf000000000123 is physical address 0x8000040005123, Normal Write-back, Non-shareable");
        assertThat(told.steps())
                .extracting(Step::text)
                .containsExactly(
                        "stage 1 of EL1&0, 4 KiB granule, 52-bit input, first table at 0x40400000," + " level -1",
                        "stage 1 level -1: table descriptor 0x40401003 at 0x40400078",
                        "stage 1 level 0: table descriptor 0x40402003 at 0x40401000",
                        "stage 1 level 1: table descriptor 0x40403003 at 0x40402000",
                        "stage 1 level 2: table descriptor 0x40404003 at 0x40403000",
                        "stage 1 level 3: page descriptor 0x40005603 at 0x40404000",
                        "stage 1 gives output address 0x8000040005123");
        assertThat(told.steps().get(5).fields())
                .contains(new DescriptorField("address", 0x8_0000_4000_5000L, ""))
                .noneMatch(field -> field.name().equals("SH"));
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
