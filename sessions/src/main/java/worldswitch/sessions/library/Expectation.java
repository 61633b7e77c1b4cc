package worldswitch.sessions.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that must be seen in a run, as a session file states it.
 *
 * @param kind what is looked at; the key of a {@link Check}
 * @param name the expectation in words
 * @param mode {@code immediate} or {@code deferred}; null for the run's own mode
 * @param label a symbol: the instruction in question
 * @param access an access by name, {@code MSR CPTR_EL2}
 * @param verdict the verdict expected
 * @param register a register by name
 * @param registers registers by name
 * @param fields fields by qualified name
 * @param text text that must appear
 * @param classes exception classes in order
 * @param exit the number of an exit
 * @param than the variant to compare with
 * @param exits how many exits to count over
 * @param instructions a number of instructions
 */
public record Expectation(
        String kind,
        String name,
        @Nullable String mode,
        @Nullable String label,
        @Nullable String access,
        @Nullable String verdict,
        @Nullable String register,
        @Nullable List<String> registers,
        @Nullable List<String> fields,
        @Nullable String text,
        @Nullable List<String> classes,
        int exit,
        @Nullable String than,
        int exits,
        int instructions) {
    /**
     * What became of an expectation.
     *
     * @param name the expectation in words
     * @param met whether it was met
     * @param detail what was seen
     */
    public record Result(String name, boolean met, String detail) {}
}
