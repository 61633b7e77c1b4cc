package worldswitch.linux.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import worldswitch.emulator.isa.Instruction;
import worldswitch.emulator.isa.InstructionSet;
import worldswitch.emulator.isa.SymbolNames;
import worldswitch.emulator.sysreg.catalogue.Encoding;

/** The reasons for which we write a word otherwise than GNU objdump 2.40. */
enum Spelling {
    /** The Scalable Vector and Matrix Extensions, which the machine does not have: these words are undefined here. */
    SCALABLE(pair -> pair.instruction() == null && pair.isScalable()),
    /** System registers that are younger than objdump 2.40, which writes their encodings; we write their names. */
    YOUNGER_REGISTER(pair -> pair.isForm("MRS_RS_systemmove", "MSR_SR_systemmove") && pair.namesEncoding()),
    /** The same for system instructions. */
    YOUNGER_OPERATION(pair -> pair.isForm("SYS_CR_systeminstrs") && pair.objdump.startsWith("sys #")),
    /** A hint that objdump names only if told so. */
    HINT(pair -> pair.ours.equals("dgh") && pair.objdump.equals("hint #0x6"));

    private final Predicate<Pair> applies;

    Spelling(Predicate<Pair> applies) {
        this.applies = applies;
    }

    /** How a word is written by us. */
    static String ours(int word, long address) {
        return InstructionSet.A64.disassemble(word, address, SymbolNames.NONE);
    }

    /** Whether it is no instruction for either, or written alike. */
    static boolean isSame(String ours, String objdump) {
        return ours.equals(objdump) || ours.endsWith("undefined") && objdump.startsWith(".inst");
    }

    /** Why a word is written differently, if there is a reason. */
    static Optional<Spelling> reason(int word, String ours, String objdump) {
        Pair pair = new Pair(word, ours, objdump);
        return Arrays.stream(values())
                .filter(spelling -> spelling.applies.test(pair))
                .findFirst();
    }

    private record Pair(int word, String ours, String objdump) {
        private static final int SCALABLE_VECTOR = 2;
        private static final int MATRIX = 0;

        @org.jspecify.annotations.Nullable
        Instruction instruction() {
            return InstructionSet.A64.decode(word);
        }

        boolean isScalable() {
            int group = word >>> 25 & 15;
            return group == SCALABLE_VECTOR || group == MATRIX && word < 0;
        }

        boolean isForm(String... names) {
            Instruction instruction = instruction();
            return instruction != null
                    && Arrays.asList(names).contains(instruction.form().name());
        }

        boolean namesEncoding() {
            String generic = Encoding.of(word >>> 5 & 0xffff).generic();
            return objdump.contains(generic.toLowerCase(Locale.ROOT));
        }
    }
}
