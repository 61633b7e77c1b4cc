package worldswitch.emulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.isa.Form;
import worldswitch.emulator.isa.InstructionSet;

/** Which instructions are trapped as floating point: those that need FEAT_FP, or a feature that needs it. */
class VectorFormsTest {
    private static final String FLOATING =
            "FEAT_(FP|AdvSIMD|FP16|FHM|FRINTTS|JSCVT|FCMA|BF16|RDM|DotProd|I8MM|AES|PMULL|SHA\\d+|SM[34])";

    @Test
    void exactly_the_forms_of_floating_point_and_vectors_are_checked_for_the_trap() {
        BindingTable table = new BindingTable();
        for (Form form : InstructionSet.A64.forms()) {
            Optional<Binding> binding = table.find(form);
            assertThat(binding.map(Binding::usesVectors).orElse(false))
                    .as(form.name())
                    .isEqualTo(form.feature().matches(FLOATING));
        }
    }
}
