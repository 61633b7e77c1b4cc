package worldswitch.views.widget;

import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/**
 * Passes on that something was typed into a plain text, or taken out of it.
 *
 * @param changed is run after each change
 */
public record Typing(Runnable changed) implements DocumentListener {
    @Override
    public void insertUpdate(DocumentEvent event) {
        changed.run();
    }

    @Override
    public void removeUpdate(DocumentEvent event) {
        changed.run();
    }

    @Override
    public void changedUpdate(DocumentEvent event) {
        // plain text has no attributes
    }
}
