package worldswitch.views.code;

import java.awt.Rectangle;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;
import javax.swing.text.BadLocationException;
import javax.swing.text.JTextComponent;

/** Scrolling text so that a place can be seen with what is around it. */
final class Viewing {
    private Viewing() {}

    /** Brings an offset to the middle, unless it can be seen already with some lines around it. */
    static void centre(JTextComponent text, int offset) throws BadLocationException {
        JViewport viewport = (JViewport) SwingUtilities.getAncestorOfClass(JViewport.class, text);
        if (viewport == null || text.modelToView2D(offset) == null) {
            return;
        }
        Rectangle line = text.modelToView2D(offset).getBounds();
        Rectangle seen = viewport.getViewRect();
        int margin = 3 * line.height;
        if (line.y < seen.y + margin || line.y + line.height > seen.y + seen.height - margin) {
            text.scrollRectToVisible(new Rectangle(0, line.y - seen.height / 2, 1, seen.height));
        }
    }
}
