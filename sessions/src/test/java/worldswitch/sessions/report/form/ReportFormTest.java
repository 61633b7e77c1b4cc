package worldswitch.sessions.report.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportFormTest {
    @ParameterizedTest
    @EnumSource
    void theFirstExitIsReportedAsItsGoldenFileHasIt(ReportForm form) throws IOException {
        assertThat(GoldenReports.abridged(GoldenReports.written(form, GoldenReports.run("first-exit"))))
                .isEqualTo(GoldenReports.golden("first-exit", form));
    }

    @ParameterizedTest
    @EnumSource
    void theExitPathIsReportedAsItsGoldenFileHasIt(ReportForm form) throws IOException {
        assertThat(GoldenReports.abridged(GoldenReports.written(form, GoldenReports.run("hcr-exit-path:e2h-toggle"))))
                .isEqualTo(GoldenReports.golden("hcr-exit-path:e2h-toggle", form));
    }

    @ParameterizedTest
    @EnumSource
    void aWriterThatIsFullIsNotPassedOver(ReportForm form) {
        Writer full = new StringWriter() {
            @Override
            public void flush() {
                throw new java.io.UncheckedIOException(new IOException("no space left"));
            }
        };

        assertThatThrownBy(() -> form.write(GoldenReports.run("first-exit"), full))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left");
    }

    @Test
    void noLineOfMarkdownIsLongerThanAMailingListLikes() throws IOException {
        assertThat(GoldenReports.written(ReportForm.MARKDOWN, GoldenReports.run("hcr-exit-path:e2h-toggle"))
                        .lines())
                .allMatch(line -> line.length() <= 76);
    }
}
