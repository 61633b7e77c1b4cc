package worldswitch.views.code;

import java.awt.Component;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.function.IntConsumer;
import org.fife.ui.rtextarea.Gutter;
import org.fife.ui.rtextarea.IconRowHeader;
import org.fife.ui.rtextarea.RTextArea;

/** Clicks beside the lines of a listing. */
final class GutterClicks extends MouseAdapter {
    private final RTextArea area;
    private final IntConsumer action;

    private GutterClicks(RTextArea area, IntConsumer action) {
        this.area = area;
        this.action = action;
    }

    /** Calls back with the line that is clicked. */
    static void install(RTextArea area, Gutter gutter, IntConsumer action) {
        for (Component part : gutter.getComponents()) {
            if (part instanceof IconRowHeader header) {
                header.setToolTipText("Click to set or remove a breakpoint");
            }
            part.addMouseListener(new GutterClicks(area, action));
        }
    }

    @Override
    public void mousePressed(MouseEvent event) {
        try {
            int offset = area.viewToModel2D(new java.awt.Point(0, event.getY()));
            action.accept(area.getLineOfOffset(offset));
        } catch (javax.swing.text.BadLocationException ignored) {
            // below the last line there is nothing to stop at
        }
    }
}
