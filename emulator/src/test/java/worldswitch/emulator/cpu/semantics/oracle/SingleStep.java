package worldswitch.emulator.cpu.semantics.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import worldswitch.emulator.isa.Instruction;
import worldswitch.emulator.isa.InstructionSet;

/**
 * An instruction under test, with one that is executed before it.
 *
 * @param form the form's name
 * @param before the word before: a load-exclusive in front of a store-exclusive, else NOP
 * @param word the word under test
 */
record SingleStep(String form, int before, int word) {
    /** Where the word under test stands. */
    static final long ADDRESS = 0x1000_0800;
    /** Where the window of memory is. */
    static final long WINDOW = 0x1000_1400;
    /** NOP. */
    static final int NOP = 0xd503_201f;

    private static final Map<String, SemanticBinding> BINDINGS = bindings();

    /** How the word under test is executed. */
    SemanticBinding binding() {
        return binding(form);
    }

    /** How instructions of a form are executed. */
    static SemanticBinding binding(String form) {
        return Objects.requireNonNull(BINDINGS.get(form), form);
    }

    /** States to execute it in, the same ones for the same seed. */
    List<ProcessorState> states(long seed, int count) {
        Random random = new Random(seed * 0x9e3779b97f4a7c15L ^ word);
        StateGenerator generator = new StateGenerator(this, random);
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> generator.next())
                .toList();
    }

    /** Whether it is a load or store whose address need not be aligned. */
    boolean isPlainAccess() {
        return binding().type().matches("memory\\.(Loads|Stores|Pairs|Unprivileged|Vector).*");
    }

    /** The word under test, decoded. */
    Instruction instruction() {
        return Objects.requireNonNull(InstructionSet.A64.decode(word));
    }

    private static Map<String, SemanticBinding> bindings() {
        Map<String, SemanticBinding> bindings = new HashMap<>();
        SemanticBinding.all().forEach(binding -> bindings.put(binding.form(), binding));
        return bindings;
    }
}
