package worldswitch.views.code;

import java.awt.BorderLayout;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.text.BadLocationException;
import org.fife.ui.rtextarea.RTextScrollPane;
import org.jspecify.annotations.Nullable;
import worldswitch.views.breakpoints.BreakpointEdits;
import worldswitch.views.focus.Aim;
import worldswitch.views.pane.Controls;
import worldswitch.views.pane.Scene;

/**
 * A listing with a gutter: the line at which the machine stands and the one of the focus are marked, breakpoints are set and
 * removed by a click in the gutter or with Ctrl+B, and a click on an instruction moves the focus to it.
 */
final class CodePanel extends JPanel {
    private final transient Controls controls;
    private final CodeArea area;
    private final RTextScrollPane scroll;
    private final transient LineMarks marks;
    private transient Listing listing = Listing.EMPTY;
    private transient @Nullable Scene shown;
    private long followed = -1;

    CodePanel(String name, Controls controls) {
        super(new BorderLayout());
        this.controls = controls;
        area = new CodeArea(name);
        scroll = new RTextScrollPane(area);
        scroll.setBorder(null);
        scroll.setIconRowHeaderEnabled(true);
        marks = new LineMarks(area, scroll.getGutter());
        add(scroll);
        area.addMouseListener(new Clicks());
        scroll.getViewport().addComponentListener(new Resizes());
        GutterClicks.install(area, scroll.getGutter(), this::toggle);
        CodeKeys.install(area, this::chooseCaretLine, () -> toggle(caretLine()));
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (shown != null) {
            SwingUtilities.invokeLater(this::mark);
        }
    }

    private void mark() {
        if (shown != null) {
            marks.show(shown, listing);
        }
    }

    /** Whether the lines have their numbers beside them. */
    void setLineNumbers(boolean visible) {
        scroll.setLineNumbersEnabled(visible);
    }

    /** Shows a listing of a scene, and follows the focus if it has moved. */
    void show(Scene scene, Listing next) {
        boolean replaced = !next.equals(listing);
        shown = scene;
        if (replaced) {
            listing = next;
            area.setText(next.text());
            area.discardAllEdits();
        }
        marks.show(scene, next);
        long address = scene.focus().address();
        if (scene.focus().isCode() && (replaced || address != followed)) {
            followed = address;
            revealFollowed();
        }
    }

    private void revealFollowed() {
        listing.line(followed).ifPresent(this::reveal);
    }

    /** The line nearest to the middle of what can be seen. */
    private void reveal(int line) {
        SwingUtilities.invokeLater(() -> {
            try {
                int offset = area.getLineStartOffset(Math.min(line, area.getLineCount() - 1));
                area.setCaretPosition(offset);
                Viewing.centre(area, offset);
            } catch (BadLocationException ignored) {
                // the text has been replaced since; its own reveal follows
            }
        });
    }

    private int caretLine() {
        return area.getCaretLineNumber();
    }

    private void chooseCaretLine() {
        choose(caretLine());
    }

    private void choose(int line) {
        OptionalLong address = listing.address(line);
        if (address.isPresent() && shown != null) {
            followed = address.getAsLong();
            controls.go(shown.focus().at(followed, Aim.CODE));
        }
    }

    private void toggle(int line) {
        OptionalLong address = listing.address(line);
        if (address.isPresent() && shown != null) {
            controls.post(BreakpointEdits.toggle(shown.snapshot().breakpoints(), address.getAsLong()));
        }
    }

    /** The line of an address, for tests and for the pane. */
    OptionalInt lineOf(long address) {
        return listing.line(address);
    }

    /** What is shown. */
    List<String> lines() {
        return Objects.requireNonNull(area.getText()).lines().toList();
    }

    /** A view that gets its size, or another one, still shows the focus. */
    private final class Resizes extends ComponentAdapter {
        @Override
        public void componentResized(ComponentEvent event) {
            revealFollowed();
        }
    }

    /** A click on an instruction moves the focus. */
    private final class Clicks extends MouseAdapter {
        @Override
        public void mouseClicked(MouseEvent event) {
            if (SwingUtilities.isLeftMouseButton(event) && area.getSelectionStart() == area.getSelectionEnd()) {
                chooseCaretLine();
            }
        }
    }
}
