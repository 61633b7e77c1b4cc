package worldswitch.sessions.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private static final String ELEMENT =
            "<!DOCTYPE html>|</?(html|head|meta|title|style|body|main|section|h1|h2|p|table"
                    + "|caption|thead|tbody|tr|th|td|br|figure|figcaption|svg|desc|rect|path|text)( [a-zA-Z-]+=\"[^\"<>]*\")*/?>";

    private static String page() throws IOException {
        return GoldenReports.written(ReportForm.HTML, GoldenReports.run("first-exit"));
    }

    @Test
    void aHostileNameMakesNoElement() throws IOException {
        String page = GoldenReports.written(ReportForm.HTML, HostileTextTest.hostile());

        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").contains("\\u202eright");
        assertThat(page.replaceAll(ELEMENT, "")).doesNotContain("<", ">");
    }

    @Test
    void thePageLoadsNothing() throws IOException {
        assertThat(page()).doesNotContainPattern("(?i)src=|href=|url\\(|@import|<script");
    }

    @Test
    void thePictureHasWordsAndEachTableHasTitles() throws IOException {
        String page = page();

        assertThat(page).contains("Lanes: EL2 hypervisor, EL1 guest VMID 0, EL0 guest VMID 0. Marked: 4 exits");
        assertThat(page.split("<table>", -1))
                .hasSameSizeAs(page.split("<th scope=\"col\">[^<]*</th></tr></thead>", -1));
    }
}
