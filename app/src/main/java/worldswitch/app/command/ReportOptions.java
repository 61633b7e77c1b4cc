package worldswitch.app.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import worldswitch.sessions.report.ReportSubject;
import worldswitch.sessions.report.form.ReportForm;

/** How a run is to be reported, and where to. */
final class ReportOptions {
    /** The forms by their names. */
    static final class Names implements Iterable<String>, ITypeConverter<ReportForm> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(ReportForm.values()).map(ReportForm::toString).iterator();
        }

        @Override
        public ReportForm convert(String name) {
            return Arrays.stream(ReportForm.values())
                    .filter(form -> form.toString().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + name + "' is no form of report; the forms are " + String.join(", ", this)));
        }
    }

    @Option(
            names = "--report",
            paramLabel = "FORM",
            completionCandidates = Names.class,
            converter = Names.class,
            description = "how to report: ${COMPLETION-CANDIDATES}")
    private @Nullable ReportForm form;

    @Option(names = "--output", paramLabel = "FILE", description = "write the report to a file")
    private @Nullable Path file;

    /** Whether a report was asked for. */
    boolean wanted() {
        return form != null || file != null;
    }

    private ReportForm form() {
        return form == null ? ReportForm.TEXT : form;
    }

    /** Where the guest prints to, so that the report stands alone where a program reads it. */
    PrintStream console() {
        return form() == ReportForm.TEXT || file != null ? System.out : System.err;
    }

    /** Writes the report. */
    void write(ReportSubject subject, PrintWriter standard) {
        try {
            if (file == null) {
                form().write(subject, standard);
            } else {
                write(subject, file);
            }
        } catch (IOException e) {
            throw new UserProblem(file + ": cannot be written: " + e.getMessage());
        }
    }

    private void write(ReportSubject subject, Path to) throws IOException {
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(to), StandardCharsets.UTF_8))) {
            form().write(subject, out);
        }
    }
}
