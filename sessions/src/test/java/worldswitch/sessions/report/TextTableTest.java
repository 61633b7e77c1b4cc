package worldswitch.sessions.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void eachColumnIsAsWideAsItsWidestCell() {
        List<List<String>> rows = List.of(List.of("register", "", "is"), List.of("VBAR_EL2", "", "0x40083000"));

        assertThat(TextTable.of(rows)).containsExactly("register     is", "VBAR_EL2     0x40083000");
    }

    @Test
    void aTableWithoutRowsHasNoLines() {
        assertThat(TextTable.of(List.of())).isEmpty();
    }
}
