package worldswitch.views.console;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultCaret;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.snapshot.Generation;
import worldswitch.sessions.snapshot.Snapshot;

/**
 * The text that a guest has printed, the newest lines of it, with the cursor. What was printed since the last look is added;
 * only a machine that has gone back is read from the start. It follows the output unless its user has scrolled away.
 */
final class Screen extends JTextArea {
    /** Characters of finished lines that are shown; the oldest are dropped by quarters. */
    private static final int MOST = 400_000;

    private transient Terminal terminal = new Terminal();
    private transient @Nullable Generation generation;
    private long read;
    private int lineStart;

    Screen() {
        setEditable(false);
        setName("console output");
        getAccessibleContext().setAccessibleName("what the guest printed; keys go to the guest");
        setFocusTraversalKeysEnabled(false);
        setCaret(new Cursor());
        addMouseListener(new MouseAdapter() {
            @Override
            public void mouseReleased(MouseEvent event) {
                showCursor();
            }
        });
        getCaret().setBlinkRate(UIManager.getInt("TextArea.caretBlinkRate"));
    }

    /** Shows what has been printed at a moment. */
    void show(Snapshot snapshot) {
        long dropped = snapshot.consoleDropped();
        long printed = dropped + snapshot.console().length();
        boolean other = snapshot.generation() != generation || printed < read || dropped > read;
        if (!other && printed == read) {
            return;
        }
        boolean follows = isAtEnd();
        if (other) {
            terminal = new Terminal();
            read = dropped;
            lineStart = 0;
        }
        generation = snapshot.generation();
        terminal.print(snapshot.console().substring((int) (read - dropped)));
        read = printed;
        write(terminal.takeFinished(), terminal.line(), follows);
    }

    private void write(String finished, String line, boolean follows) {
        String lines = finished.length() <= MOST ? finished : finished.substring(finished.length() - MOST);
        replaceRange(lines + line, lineStart, getDocument().getLength());
        lineStart += lines.length();
        if (lineStart > MOST) {
            drop(lineStart - MOST * 3 / 4);
        }
        showCursor();
        if (follows) {
            scrollRectToVisible(new Rectangle(0, Integer.MAX_VALUE / 2, 1, 1));
        }
    }

    /** Where the guest has its cursor, unless something is marked. */
    private void showCursor() {
        if (getSelectionStart() == getSelectionEnd()) {
            setCaretPosition(Math.min(getDocument().getLength(), lineStart + terminal.column()));
        }
    }

    private void drop(int least) {
        try {
            int end = getLineEndOffset(getLineOfOffset(least));
            replaceRange("", 0, end);
            lineStart -= end;
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isAtEnd() {
        Rectangle visible = getVisibleRect();
        return visible.y + visible.height >= getHeight() - 2 * getRowHeight();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setFont(UIManager.getFont("monospaced.font"));
        // a colour of its own, or the look takes that of what cannot be typed into
        setBackground(new Color(UIManager.getColor("TextArea.background").getRGB()));
        setMargin(new java.awt.Insets(6, 10, 6, 10));
    }

    /** The guest's cursor: seen where keys go to the guest, and moved by what the guest prints. */
    private static final class Cursor extends DefaultCaret {
        Cursor() {
            setUpdatePolicy(NEVER_UPDATE);
        }

        @Override
        public void focusGained(FocusEvent event) {
            super.focusGained(event);
            setVisible(true);
        }
    }
}
