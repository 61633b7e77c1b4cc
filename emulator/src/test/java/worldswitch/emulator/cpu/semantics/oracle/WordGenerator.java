package worldswitch.emulator.cpu.semantics.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import worldswitch.emulator.isa.Instruction;
import worldswitch.emulator.isa.InstructionSet;

/** Random words of a form whose outcome the architecture defines and the oracle's program can observe. */
final class WordGenerator {
    /** Registers that no generated memory instruction names, for the load-exclusive in front of a store-exclusive. */
    private static final int FIRST_SPARE = 27;

    private static final int SECOND_SPARE = 28;
    private static final int CLREX = 0xd503_3f5f;
    private static final List<String> REGISTERS = List.of("Rd", "Rn", "Rm", "Ra", "Rt", "Rt2", "Rs");
    private static final int[] DISTANCES = {-8, 4, 8};

    private static final int ATTEMPTS = 1000;

    private final Random random;

    WordGenerator(Random random) {
        this.random = random;
    }

    /**
     * Steps that execute instructions of the form.
     *
     * @param count how many; of a vector instruction at least one for each arrangement
     */
    List<SingleStep> steps(String form, int count) {
        FormPattern pattern = FormPattern.of(form);
        List<Arrangements> arrangements = Arrangements.of(pattern);
        int each = (count + arrangements.size() - 1) / arrangements.size();
        return arrangements.stream()
                .flatMap(arrangement -> Stream.generate(() -> next(form, arrangement))
                        .limit(each)
                        .flatMap(Optional::stream))
                .toList();
    }

    /** A step that executes an instruction of the form, if there is one under an arrangement. */
    private Optional<SingleStep> next(String form, Arrangements arrangement) {
        FormPattern pattern = FormPattern.of(form);
        for (int i = 0; i < ATTEMPTS; i++) {
            int word = arrangement.applyTo(pattern, candidate(pattern, SingleStep.binding(form)));
            Instruction decoded = InstructionSet.A64.decode(word);
            if (decoded != null && decoded.form().name().equals(form)) {
                return Optional.of(new SingleStep(form, before(form, word), word));
            }
        }
        return Optional.empty();
    }

    private int candidate(FormPattern pattern, SemanticBinding binding) {
        int word = pattern.fixed();
        for (Map.Entry<String, FormPattern.Bits> field : pattern.fields().entrySet()) {
            word = pattern.with(word, field.getKey(), random.nextInt());
        }
        if (binding.type().equals("branch.Branches")) {
            return nearBranch(pattern, word);
        }
        if (!binding.type().startsWith("memory.")) {
            return sometimesZero(pattern, word);
        }
        return pattern.fields().containsKey("imm19")
                ? pattern.with(word, "imm19", (int) (nearLiteral() - SingleStep.ADDRESS) >> 2)
                : distinctRegisters(pattern, word);
    }

    private long nearLiteral() {
        return SingleStep.WINDOW + 4 * random.nextInt(ProcessorState.WINDOW_SIZE / 4 - 3);
    }

    private int nearBranch(FormPattern pattern, int word) {
        int result = word;
        for (String field : pattern.fields().keySet()) {
            if (field.matches("imm(14|19|26)")) {
                result = pattern.with(result, field, DISTANCES[random.nextInt(DISTANCES.length)] >> 2);
            } else if (field.equals("Rn")) {
                result = pattern.with(result, field, random.nextInt(31));
            }
        }
        return result;
    }

    private int sometimesZero(FormPattern pattern, int word) {
        int result = word;
        for (String field : pattern.fields().keySet()) {
            if (REGISTERS.contains(field) && random.nextInt(10) == 0) {
                result = pattern.with(result, field, 31);
            }
        }
        return result;
    }

    /** Two uses of one register are CONSTRAINED UNPREDICTABLE in many memory instructions. */
    private int distinctRegisters(FormPattern pattern, int word) {
        List<Integer> numbers = new ArrayList<>(IntStream.rangeClosed(0, 31)
                .filter(n -> n != FIRST_SPARE && n != SECOND_SPARE)
                .boxed()
                .toList());
        Collections.shuffle(numbers, random);
        int result = word;
        for (String field : pattern.fields().keySet()) {
            if (REGISTERS.contains(field)) {
                result = pattern.with(result, field, numbers.remove(0));
            }
        }
        return pairsApart(pattern, result) ? result : distinctRegisters(pattern, word);
    }

    /** Whether the odd registers of the pairs of CASP, which the word does not name, differ from the base too. */
    private static boolean pairsApart(FormPattern pattern, int word) {
        return Stream.of("Rs", "Rt")
                .filter(pattern.fields()::containsKey)
                .noneMatch(first ->
                        pattern.fields().containsKey("Rn") && pattern.get(word, first) + 1 == pattern.get(word, "Rn"));
    }

    private int before(String form, int word) {
        SemanticBinding binding = SingleStep.binding(form);
        if (!binding.type().equals("memory.Exclusives") || !binding.method().startsWith("store")) {
            return SingleStep.NOP;
        }
        return random.nextInt(4) == 0 ? CLREX : loadExclusive(form, word);
    }

    private static int loadExclusive(String form, int word) {
        String load = form.replaceFirst("STL?X", "LDX").replace("_S", "_L");
        FormPattern pattern = FormPattern.of(load);
        int result = pattern.with(pattern.fixed(), "Rn", FormPattern.of(form).get(word, "Rn"));
        result = pattern.with(result, "Rt", FIRST_SPARE);
        return pattern.fields().containsKey("Rt2") ? pattern.with(result, "Rt2", SECOND_SPARE) : result;
    }
}
