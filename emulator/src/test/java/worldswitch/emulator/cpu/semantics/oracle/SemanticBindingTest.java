package worldswitch.emulator.cpu.semantics.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.isa.Form;
import worldswitch.emulator.isa.InstructionSet;

class SemanticBindingTest {
    private static final int MOST_INTEGERS = 5;
    /** What is in the table for the assembler and the disassembly only: no machine executes it yet. */
    private static final String UNIMPLEMENTED = "FEAT_MTE2";

    private final List<SemanticBinding> bindings = SemanticBinding.all();

    @Test
    void every_form_but_those_of_tagged_memory_is_bound_exactly_once() {
        assertThat(bindings.stream().map(SemanticBinding::form))
                .containsExactlyInAnyOrderElementsOf(InstructionSet.A64.forms().stream()
                        .filter(form -> !form.feature().matches(UNIMPLEMENTED))
                        .map(Form::name)
                        .toList());
    }

    @Test
    void every_binding_names_one_method_and_gives_it_what_it_takes() {
        for (SemanticBinding binding : bindings) {
            assertThat(binding.candidates()).as(binding.form()).hasSize(1);
            Method method = binding.candidates().get(0);
            List<Class<?>> parameters = List.of(method.getParameterTypes());
            assertThat(parameters)
                    .as(binding.form())
                    .hasSize(binding.arguments().size() + 1);
            assertThat(parameters.get(0)).as(binding.form()).isEqualTo(Cpu.class);
            long integers = parameters.stream().filter(int.class::equals).count();
            long longs = parameters.stream().filter(long.class::equals).count();
            assertThat(integers).as(binding.form()).isLessThanOrEqualTo(MOST_INTEGERS);
            assertThat(longs).as(binding.form()).isLessThanOrEqualTo(1);
            assertThat(integers + longs + 1).as(binding.form()).isEqualTo(parameters.size());
        }
    }

    @Test
    void every_argument_is_a_number_or_an_operand_of_the_form() {
        for (SemanticBinding binding : bindings) {
            Set<String> operands =
                    InstructionSet.A64.form(binding.form()).operands().keySet();
            assertThat(binding.arguments().stream()
                            .filter(argument -> !SemanticBinding.isConstant(argument))
                            .map(SemanticBinding::operand))
                    .as(binding.form())
                    .isSubsetOf(operands);
        }
    }

    @Test
    void every_semantic_method_is_bound() {
        Set<String> bound = bindings.stream()
                .map(binding -> binding.type() + "." + binding.method())
                .collect(Collectors.toSet());
        assertThat(bindings.stream()
                        .filter(SemanticBinding::isSemantic)
                        .collect(Collectors.toMap(SemanticBinding::type, SemanticBinding::target, (a, b) -> a))
                        .entrySet()
                        .stream()
                        .flatMap(type -> Arrays.stream(type.getValue().getDeclaredMethods())
                                .filter(method -> Modifier.isPublic(method.getModifiers()))
                                .map(method -> type.getKey() + "." + method.getName())))
                .isSubsetOf(bound);
    }
}
