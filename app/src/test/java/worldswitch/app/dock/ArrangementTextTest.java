package worldswitch.app.dock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrangementTextTest {
    private final ArrangementText text = new ArrangementText(Set.of("story", "notes"));

    @Test
    void an_arrangement_of_known_panes_is_harmless() {
        assertThat(text.isHarmless("<?xml version=\"1.0\"?><app-layout><simple persistentID=\"story\" "
                        + "class-name=\"worldswitch.app.dock.DockedPane\"/><tab persistentID='notes'/></app-layout>"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<app-layout>",
                "nonsense",
                "<app-layout><simple persistentID=\"other\"/></app-layout>",
                "<app-layout><simple persistentID = 'other'/></app-layout>",
                "<app-layout><simple persistentID=\"story\" class-name=\"java.lang.Runtime\"/></app-layout>",
                "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>",
                "<!DOCTYPE a><a/>"
            })
    void anything_else_is_not(String arrangement) {
        assertThat(text.isHarmless(arrangement)).isFalse();
    }

    @Test
    void elements_within_elements_without_end_are_not() {
        assertThat(text.isHarmless("<a>".repeat(5000) + "</a>".repeat(5000))).isFalse();
    }
}
