package worldswitch.views.console;

import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.Map;

/**
 * What a terminal sends for the keys of a keyboard: characters, control characters, and the sequences of a VT100. Keys with Alt,
 * function keys, and those with Ctrl and Shift belong to the window.
 */
final class TerminalKeys {
    private static final int MODIFIERS = InputEvent.CTRL_DOWN_MASK
            | InputEvent.ALT_DOWN_MASK
            | InputEvent.META_DOWN_MASK
            | InputEvent.SHIFT_DOWN_MASK;
    private static final int SHIFT = InputEvent.SHIFT_DOWN_MASK;

    private static final Map<Integer, String> PLAIN = Map.ofEntries(
            Map.entry(KeyEvent.VK_ENTER, "\r"),
            Map.entry(KeyEvent.VK_BACK_SPACE, "\u007f"),
            Map.entry(KeyEvent.VK_TAB, "\t"),
            Map.entry(KeyEvent.VK_ESCAPE, "\u001b"),
            Map.entry(KeyEvent.VK_UP, "\u001b[A"),
            Map.entry(KeyEvent.VK_DOWN, "\u001b[B"),
            Map.entry(KeyEvent.VK_RIGHT, "\u001b[C"),
            Map.entry(KeyEvent.VK_LEFT, "\u001b[D"),
            Map.entry(KeyEvent.VK_HOME, "\u001b[H"),
            Map.entry(KeyEvent.VK_END, "\u001b[F"),
            Map.entry(KeyEvent.VK_DELETE, "\u001b[3~"));

    private TerminalKeys() {}

    /** What a key that goes down sends; empty if it sends nothing, or what it means comes as a character. */
    static String pressed(KeyEvent event) {
        int modifiers = event.getModifiersEx() & MODIFIERS;
        if (modifiers == InputEvent.CTRL_DOWN_MASK) {
            return control(event.getKeyCode());
        }
        return (modifiers & ~SHIFT) == 0 ? PLAIN.getOrDefault(event.getKeyCode(), "") : "";
    }

    private static String control(int key) {
        boolean letter = key >= KeyEvent.VK_A && key <= KeyEvent.VK_Z;
        boolean sign = key >= KeyEvent.VK_OPEN_BRACKET && key <= KeyEvent.VK_CLOSE_BRACKET;
        return letter || sign ? String.valueOf((char) (key & 0x1f)) : "";
    }

    /** What a character that a key makes sends; empty if it was sent when the key went down, or belongs to the window. */
    static String typed(KeyEvent event) {
        int modifiers = event.getModifiersEx() & MODIFIERS & ~SHIFT;
        boolean character = modifiers == 0 || event.isAltGraphDown();
        char typed = event.getKeyChar();
        return character && typed != KeyEvent.CHAR_UNDEFINED && !Character.isISOControl(typed)
                ? String.valueOf(typed)
                : "";
    }

    /** What pasting a text sends: lines end as Return ends them. */
    static String pasted(String text) {
        return text.replace("\r\n", "\r").replace('\n', '\r');
    }
}
