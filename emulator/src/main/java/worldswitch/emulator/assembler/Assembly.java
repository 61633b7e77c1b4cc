package worldswitch.emulator.assembler;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.assembler.program.AssembledProgram;
import worldswitch.emulator.assembler.source.Diagnostic;

/**
 * What came of assembling: a program, or the reasons why there is none.
 *
 * @param result the program, or null if there were errors
 * @param diagnostics errors, warnings and notes in the order of the source
 */
public record Assembly(@Nullable AssembledProgram result, List<Diagnostic> diagnostics) {
    /** The program; empty if there were errors. */
    public Optional<AssembledProgram> program() {
        return Optional.ofNullable(result);
    }

    /** The program of a source that is known to be right. */
    public AssembledProgram orThrow() {
        return program().orElseThrow(() -> new IllegalStateException(report()));
    }

    /** All diagnostics as a compiler prints them. */
    public String report() {
        return diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n"));
    }
}
