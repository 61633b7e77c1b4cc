package worldswitch.emulator.sysreg.explain;

import java.util.List;
import java.util.OptionalInt;

/** What comes back for a {@link Question}. */
public sealed interface Answer {
    /**
     * The access, explained.
     *
     * @param register the name, or the generic one where the encoding has no other
     * @param encoding five numbers, {@code 3,0,1,0,2}; {@code imm} stands for the CRm of MSR with an immediate
     * @param el the exception level
     * @param access {@code read} or {@code write}
     * @param outcome {@code UNDEF}, {@code TRAP_EL1}, {@code TRAP_EL2}, {@code REG name}, {@code NVMEM offset} or
     *     {@code OP name}
     * @param exceptionClass the class in the syndrome of a trap or of UNDEFINED
     * @param decidedBy every field that could change the outcome at this exception level, whatever the settings: on a
     *     processor of Armv8.5, or on one with the younger features too if the settings are about any of them
     * @param later the fields that could change it too where younger features are there (FEAT_FGT and others)
     * @param because the path to the outcome, in words
     */
    record Explanation(
            String register,
            String encoding,
            int el,
            String access,
            String outcome,
            OptionalInt exceptionClass,
            List<String> decidedBy,
            List<String> later,
            String because)
            implements Answer {
        public Explanation {
            decidedBy = List.copyOf(decidedBy);
            later = List.copyOf(later);
        }
    }

    /**
     * The question makes no sense.
     *
     * @param message what is wrong and what was expected, in one line
     */
    record Refusal(String message) implements Answer {}
}
