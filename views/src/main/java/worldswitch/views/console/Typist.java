package worldswitch.views.console;

import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.event.ActionEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** Turns the keys that a component gets into what a terminal sends; what belongs to the window is left to it. */
final class Typist extends KeyAdapter {
    /** Characters that are pasted at once at most. */
    private static final int LONGEST_PASTE = 1 << 16;

    private final Consumer<String> send;

    Typist(JComponent component, Consumer<String> send) {
        this.send = send;
        component.addKeyListener(this);
        bind(component, "ctrl shift V", this::paste);
        bind(component, "shift INSERT", this::paste);
        bind(component, "ctrl TAB", component::transferFocus);
        bind(component, "ctrl shift TAB", component::transferFocusBackward);
        component.getInputMap().put(KeyStroke.getKeyStroke("ctrl shift C"), "copy-to-clipboard");
        component.getInputMap().put(KeyStroke.getKeyStroke("ctrl INSERT"), "copy-to-clipboard");
    }

    private static void bind(JComponent component, String key, Runnable action) {
        component.getInputMap().put(KeyStroke.getKeyStroke(key), key);
        component.getActionMap().put(key, new AbstractAction(key) {
            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }

    @Override
    public void keyPressed(KeyEvent event) {
        send(TerminalKeys.pressed(event), event);
    }

    @Override
    public void keyTyped(KeyEvent event) {
        send(TerminalKeys.typed(event), event);
    }

    private void send(String text, KeyEvent event) {
        if (!text.isEmpty()) {
            send.accept(text);
            event.consume();
        }
    }

    private void paste() {
        try {
            Object content = Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor);
            String text = TerminalKeys.pasted(String.valueOf(content));
            send.accept(text.substring(0, Math.min(text.length(), LONGEST_PASTE)));
        } catch (UnsupportedFlavorException | IOException | IllegalStateException e) {
            Toolkit.getDefaultToolkit().beep();
        }
    }
}
