package worldswitch.views.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalKeysTest {
    private static KeyEvent pressed(String key) {
        KeyStroke stroke = KeyStroke.getKeyStroke(key);
        return new KeyEvent(
                new JPanel(),
                KeyEvent.KEY_PRESSED,
                0,
                stroke.getModifiers(),
                stroke.getKeyCode(),
                KeyEvent.CHAR_UNDEFINED);
    }

    private static KeyEvent typed(char character, int modifiers) {
        return new KeyEvent(new JPanel(), KeyEvent.KEY_TYPED, 0, modifiers, KeyEvent.VK_UNDEFINED, character);
    }

    @ParameterizedTest
    @CsvSource({
        "ENTER, 0d", "BACK_SPACE, 7f", "TAB, 09", "ESCAPE, 1b", "UP, 1b5b41", "DOWN, 1b5b42", "RIGHT, 1b5b43",
        "LEFT, 1b5b44", "HOME, 1b5b48", "END, 1b5b46", "DELETE, 1b5b337e", "ctrl C, 03", "ctrl D, 04", "ctrl Z, 1a",
        "ctrl OPEN_BRACKET, 1b", "ctrl BACK_SLASH, 1c",
    })
    void a_key_sends(String key, String bytes) {
        StringBuilder sent = new StringBuilder();
        TerminalKeys.pressed(pressed(key)).chars().forEach(each -> sent.append("%02x".formatted(each)));
        assertThat(sent).hasToString(bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "F5",
        "shift F7",
        "alt 3",
        "alt LEFT",
        "ctrl F9",
        "ctrl shift V",
        "ctrl TAB",
        "ctrl alt LEFT",
        "A",
        "PAGE_UP"
    })
    void a_key_is_left_to_the_window_or_comes_as_a_character(String key) {
        assertThat(TerminalKeys.pressed(pressed(key))).isEmpty();
    }

    @Test
    void characters_are_sent_as_they_are_and_control_characters_were_sent_before() {
        assertThat(TerminalKeys.typed(typed('A', InputEvent.SHIFT_DOWN_MASK))).isEqualTo("A");
        assertThat(TerminalKeys.typed(typed('@', InputEvent.ALT_GRAPH_DOWN_MASK | InputEvent.CTRL_DOWN_MASK)))
                .isEqualTo("@");
        assertThat(TerminalKeys.typed(typed('\n', 0))).isEmpty();
        assertThat(TerminalKeys.typed(typed('f', InputEvent.ALT_DOWN_MASK))).isEmpty();
        assertThat(TerminalKeys.pasted("one\ntwo\r\n")).isEqualTo("one\rtwo\r");
    }
}
