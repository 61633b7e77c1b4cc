package worldswitch.emulator.cpu.semantics.oracle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import worldswitch.emulator.cpu.semantics.Extend;
import worldswitch.emulator.isa.Form;
import worldswitch.emulator.isa.Instruction;

/**
 * Random sequences of instructions of every form whose outcome the architecture defines. A form comes again only after all
 * others have come. Loads and stores, of which many go by SP, are led to the window by an instruction before them; a branch skips one
 * instruction.
 */
final class SequenceGenerator {
    /** Instructions of forms in a sequence; those that prepare an address come on top. */
    private static final int LENGTH = 32;

    private static final int LARGEST_ACCESS = 64;
    private static final int ALIGNMENT = 16;
    private static final int SKIPPED = 8;
    private static final int NO_REGISTER = 31;
    /** One access in so many is made to go by SP, besides those that happen to. */
    private static final int STACK_SHARE = 4;

    private static final int MOVE_TO_STACK = 0x9100_001f;
    private static final int SCRATCH = 29;
    /** FZ16, RMode, FZ, DN and AHP of FPCR, in bits 31:16. */
    private static final int CONTROLS = 0x7c8;

    private static final int MOVE_TO_CONTROL = 0xd51b4400;
    private static final int[] MOVES = {0xd53b4400, 0xd53b4420, 0xd53b4200, 0xd51b4200};

    private static final List<String> FORMS = forms();
    private static final List<String> PLAIN =
            FORMS.stream().filter(SequenceGenerator::isPlain).toList();

    private final Random random;
    private final WordGenerator generator;
    private final Deque<String> deck = new ArrayDeque<>();
    private List<Integer> words = new ArrayList<>();

    SequenceGenerator(Random random) {
        this.random = random;
        this.generator = new WordGenerator(random);
    }

    /** How many sequences have every form once. */
    static int round() {
        return (FORMS.size() + LENGTH - 1) / LENGTH;
    }

    /** The next sequence. */
    Sequence next() {
        words = new ArrayList<>();
        for (int i = 0; i < LENGTH; i++) {
            add(form());
            if (random.nextInt(LENGTH / 2) == 0) {
                addMove();
            }
        }
        return new Sequence(words);
    }

    private String form() {
        if (deck.isEmpty()) {
            List<String> all = new ArrayList<>(FORMS);
            Collections.shuffle(all, random);
            deck.addAll(all);
        }
        return deck.remove();
    }

    private void add(String form) {
        SingleStep step = generator.steps(form, 1).get(0);
        String type = step.binding().type();
        if (type.equals("branch.Branches")) {
            addBranch(step);
        } else if (type.startsWith("memory.")) {
            addAccess(step);
        } else {
            words.add(step.word());
        }
    }

    /** A branch over one instruction that needs no other before it. */
    private void addBranch(SingleStep step) {
        FormPattern pattern = FormPattern.of(step.form());
        int word = step.word();
        for (String field : pattern.fields().keySet()) {
            if (field.matches("imm(14|19|26)")) {
                word = pattern.with(word, field, SKIPPED >> 2);
            } else if (field.equals("Rn")) {
                addAddress(pattern.get(word, field), here() + Integer.BYTES + SKIPPED);
            }
        }
        words.add(word);
        add(PLAIN.get(random.nextInt(PLAIN.size())));
    }

    private void addAccess(SingleStep step) {
        FormPattern pattern = FormPattern.of(step.form());
        if (pattern.fields().containsKey("imm19")) {
            int distance = (int) (Sequence.WINDOW + 4 * random.nextInt(ProcessorState.WINDOW_SIZE / 4 - 3) - here());
            words.add(pattern.with(step.word(), "imm19", distance >> 2));
        } else {
            int word = step.before() == SingleStep.NOP && random.nextInt(STACK_SHARE) == 0
                    ? pattern.with(step.word(), "Rn", NO_REGISTER)
                    : step.word();
            addAccess(pattern, word, step);
        }
    }

    private void addAccess(FormPattern pattern, int word, SingleStep step) {
        int place = random.nextInt(ProcessorState.WINDOW_SIZE - LARGEST_ACCESS - ALIGNMENT + 1) / ALIGNMENT * ALIGNMENT;
        long offset = offset(step);
        int base = pattern.get(word, "Rn");
        if (base != NO_REGISTER) {
            addAddress(base, Sequence.WINDOW + place - offset);
        } else if (Math.floorMod(offset, ALIGNMENT) == 0 || step.isPlainAccess()) {
            addStackAddress(pattern, word, Sequence.WINDOW + place - Math.floorDiv(offset, ALIGNMENT) * ALIGNMENT);
        } else {
            add(step.form());
            return;
        }
        if (step.before() != SingleStep.NOP) {
            words.add(step.before());
        }
        words.add(word);
    }

    /** ADR of a register that is not the index, and MOV of it to SP, which must be aligned where it is a base. */
    private void addStackAddress(FormPattern pattern, int word, long target) {
        boolean taken = pattern.fields().containsKey("Rm") && pattern.get(word, "Rm") == SCRATCH;
        int register = taken ? SCRATCH - 1 : SCRATCH;
        addAddress(register, target);
        words.add(MOVE_TO_STACK | register << 5);
    }

    /** What an access adds to its base register; an index register gets a small value first. */
    private long offset(SingleStep step) {
        Instruction instruction = step.instruction();
        Form form = instruction.form();
        if (form.operands().containsKey("extend")) {
            int index = index(instruction);
            return Extend.extend(index, (int) instruction.operand("extend"), (int) instruction.operand("amount"));
        }
        boolean later = step.form().matches(".*(post|asisdls).*");
        return later || !form.operands().containsKey("imm") ? 0 : instruction.operand("imm");
    }

    private int index(Instruction instruction) {
        int register = (int) instruction.operand("Rm");
        if (register == NO_REGISTER) {
            return 0;
        }
        int value = random.nextInt(ALIGNMENT);
        words.add(move(register, value, 0));
        return value;
    }

    /** ADR. */
    private void addAddress(int register, long target) {
        int distance = (int) (target - here());
        words.add(0x1000_0000 | (distance & 3) << 29 | (distance >> 2 & 0x7ffff) << 5 | register);
    }

    /** MRS of FPCR, FPSR or NZCV, MSR of NZCV, or MSR of FPCR. */
    private void addMove() {
        if (random.nextBoolean()) {
            words.add(move(SCRATCH, random.nextInt() & CONTROLS, 1));
            words.add(MOVE_TO_CONTROL | SCRATCH);
        } else {
            words.add(MOVES[random.nextInt(MOVES.length)] | random.nextInt(NO_REGISTER));
        }
    }

    /** MOVZ. */
    private static int move(int register, int value, int quarter) {
        return 0xd280_0000 | quarter << 21 | value << 5 | register;
    }

    private long here() {
        return Sequence.address(words.size());
    }

    private static boolean isPlain(String form) {
        return SingleStep.binding(form).type().startsWith("integer.");
    }

    private static List<String> forms() {
        return Stream.of(OraclePart.values())
                .flatMap(OraclePart::forms)
                .filter(form -> !QemuErratum.concerns(SingleStep.binding(form)))
                .collect(Collectors.toList());
    }
}
