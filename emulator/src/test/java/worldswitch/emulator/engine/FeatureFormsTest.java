package worldswitch.emulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import worldswitch.emulator.event.StillCpu;
import worldswitch.emulator.isa.Form;
import worldswitch.emulator.isa.Instruction;
import worldswitch.emulator.isa.InstructionSet;
import worldswitch.emulator.resource.ResourceTable;
import worldswitch.emulator.sysreg.Features;
import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;

/** Instructions are there exactly where the ID registers say that their feature is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeatureFormsTest {
    private static final String WORDS = "/worldswitch/emulator/isa/disassembly.tsv";

    private List<Instruction> instructions = List.of();

    /** At least one instruction of each form that needs a feature. */
    @BeforeAll
    void read() {
        instructions = ResourceTable.lines(FeatureFormsTest.class, WORDS).stream()
                .map(line -> Integer.parseUnsignedInt(line.split("\t")[0], 16))
                .map(word -> Objects.requireNonNull(InstructionSet.A64.decode(word)))
                .filter(instruction -> !instruction.form().feature().isEmpty())
                .toList();
    }

    @Test
    void every_instruction_of_a_feature_that_the_machine_has_is_executed() {
        Lowering machine = new Lowering(Features.DEFAULT::has);
        for (Instruction instruction : instructions) {
            Form form = instruction.form();
            assertThat(isDefined(machine, instruction))
                    .as(form.name())
                    .isEqualTo(Features.DEFAULT.has(form.feature()) || isHint(form));
        }
    }

    @Test
    void without_its_feature_an_instruction_is_undefined_unless_it_is_a_hint() {
        Lowering lacking = new Lowering(feature -> false);
        for (Instruction instruction : instructions) {
            Form form = instruction.form();
            assertThat(isDefined(lacking, instruction)).as(form.name()).isEqualTo(isHint(form));
        }
    }

    @Test
    void an_id_register_tells_of_every_feature_that_brings_instructions() {
        List<Long> all = identification(Features.DEFAULT);
        assertThat(instructions.stream()
                        .map(instruction -> instruction.form().feature())
                        .distinct()
                        .filter(Features.DEFAULT::has)
                        .filter(feature -> identification(without(feature)).equals(all)))
                .isEmpty();
    }

    private static Features without(String feature) {
        return Features.of(Set.of("-" + feature));
    }

    private static List<Long> identification(Features features) {
        RegisterFile file = new RegisterFile(new StillCpu(0, 2), features, false);
        return Catalogue.rows().stream()
                .filter(row -> row.name().startsWith("ID_AA64"))
                .map(SystemRegister::index)
                .map(file::direct)
                .toList();
    }

    private static boolean isDefined(Lowering lowering, Instruction instruction) {
        return !(lowering.lower(instruction.word()) instanceof UndefinedOperation);
    }

    private static boolean isHint(Form form) {
        return form.name().endsWith("_hints");
    }
}
