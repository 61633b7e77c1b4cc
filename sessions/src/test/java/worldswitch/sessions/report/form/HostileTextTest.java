package worldswitch.sessions.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import worldswitch.sessions.library.Expectation;
import worldswitch.sessions.report.Outcome;
import worldswitch.sessions.report.ReportSubject;
import worldswitch.sessions.report.ReportSubject.Mark;
import worldswitch.sessions.snapshot.Description;
import worldswitch.sessions.snapshot.Moment;

class HostileTextTest {
    private static final String NAME =
            "=cmd,\"<script>alert(1)</script>\" `x` | <!-- & \u001b[31m \u202eright\u2066 \u0000 \ud800 ]]> *b* [l](u)";

    /** A run in which everything that a guest, a file or a user can name has a hostile name. */
    static ReportSubject hostile() {
        ReportSubject plain = GoldenReports.run("first-exit");
        Description about = plain.description();
        TreeMap<Long, String> symbols = new TreeMap<>(about.symbols());
        symbols.replaceAll((address, name) -> NAME);
        Outcome run = plain.outcome();
        Outcome named = new Outcome(
                NAME,
                NAME,
                run.sync(),
                run.instructions(),
                new Outcome.Stop("power-off", NAME),
                run.cpu(),
                run.timeline(),
                NAME,
                List.of(new Expectation.Result(NAME, false, NAME, List.of(List.of(NAME), List.of(NAME)))),
                run.kernels());
        return new ReportSubject(
                named,
                NAME,
                new Description(
                        NAME,
                        NAME,
                        about.variants(),
                        NAME,
                        about.introduction(),
                        about.sources(),
                        about.lines(),
                        symbols),
                plain.configuration(),
                List.of(new Mark(NAME, Moment.START, NAME)),
                "# " + NAME + "\n\n- " + NAME + "\n1. " + NAME + "\n" + "x".repeat(200));
    }

    @ParameterizedTest
    @EnumSource(names = {"MARKDOWN", "HTML", "CSV_EXITS", "CSV_WRITES"})
    void nothingThatDoesNotShowComesThrough(ReportForm form) throws IOException {
        assertThat(GoldenReports.written(form, hostile())
                        .codePoints()
                        .filter(character -> character != '\n' && character != '\r')
                        .filter(character -> Character.isISOControl(character)
                                || Character.getType(character) == Character.FORMAT
                                || Character.getType(character) == Character.SURROGATE))
                .isEmpty();
    }

    @Test
    void markdownHasNoElementAndNoLongLine() throws IOException {
        List<String> lines =
                GoldenReports.written(ReportForm.MARKDOWN, hostile()).lines().toList();

        assertThat(lines).allMatch(line -> line.length() <= 76);
        assertThat(lines)
                .filteredOn(line -> !line.startsWith("    "))
                .noneMatch(line -> line.matches(".*(?<!\\\\)[<>`*|].*"));
        assertThat(lines).filteredOn(line -> line.contains("xxx")).hasSizeGreaterThan(2);
        assertThat(lines).contains("## Notes").noneMatch(line -> line.startsWith("- ") || line.startsWith("1. "));
    }

    @Test
    void aFieldOfASpreadsheetIsNoFormulaAndKeepsItsCommas() throws IOException {
        String csv = GoldenReports.written(ReportForm.CSV_EXITS, hostile());

        assertThat(csv.lines()).hasSize(5);
        assertThat(csv).contains(",\"'=cmd,\"\"<script>alert(1)</script>\"\" `x`");
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON", "JSON_EXITS", "JSON_WRITES"})
    void jsonKeepsEachName(ReportForm form) throws IOException {
        assertThat(JsonParser.parseString(GoldenReports.written(form, hostile()))
                        .getAsJsonObject()
                        .get("session")
                        .getAsString())
                .isEqualTo(NAME);
    }
}
