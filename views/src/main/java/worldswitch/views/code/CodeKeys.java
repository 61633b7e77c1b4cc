package worldswitch.views.code;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** The keys of a listing: Return moves the focus to the line of the caret, Ctrl+B sets or removes a breakpoint there. */
final class CodeKeys {
    private CodeKeys() {}

    static void install(JComponent area, Runnable choose, Runnable toggle) {
        bind(area, "ENTER", choose);
        bind(area, "ctrl B", toggle);
    }

    private static void bind(JComponent area, String key, Runnable action) {
        area.getInputMap().put(KeyStroke.getKeyStroke(key), key);
        area.getActionMap().put(key, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }
}
