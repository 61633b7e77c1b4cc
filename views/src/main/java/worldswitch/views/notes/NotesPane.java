package worldswitch.views.notes;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.UIManager;
import javax.swing.undo.UndoManager;
import worldswitch.sessions.snapshot.Description;
import worldswitch.views.pane.Controls;
import worldswitch.views.pane.Pane;
import worldswitch.views.pane.Remarks;
import worldswitch.views.pane.Scene;
import worldswitch.views.theme.Role;
import worldswitch.views.widget.PlainLabel;
import worldswitch.views.widget.Scroll;
import worldswitch.views.widget.Typing;

/** The user's notes about a session: plain text that is saved with it. Ctrl Z and Ctrl Y undo and redo. */
public final class NotesPane implements Pane {
    private final JPanel panel = new JPanel(new BorderLayout());
    private final JTextArea area = new Area();
    private final UndoManager undo = new UndoManager();
    private final Controls controls;
    private Remarks shown = Remarks.NONE;
    private Object session = "";
    private boolean filling;

    /** Notes that are kept as they are typed. */
    public NotesPane(Controls controls) {
        this.controls = controls;
        area.setName("notes text");
        area.getAccessibleContext().setAccessibleName("notes about this session");
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.getDocument().addDocumentListener(new Typing(this::typed));
        area.getDocument().addUndoableEditListener(undo);
        bind("ctrl Z", "undo", () -> {
            if (undo.canUndo()) {
                undo.undo();
            }
        });
        bind("ctrl Y", "redo", () -> {
            if (undo.canRedo()) {
                undo.redo();
            }
        });
        PlainLabel foot = PlainLabel.of("Saved with the session").in(Role.MUTED);
        foot.setBorder(BorderFactory.createEmptyBorder(4, 12, 6, 12));
        panel.add(Scroll.of(area), BorderLayout.CENTER);
        panel.add(foot, BorderLayout.SOUTH);
    }

    private void bind(String key, String name, Runnable action) {
        area.getInputMap().put(KeyStroke.getKeyStroke(key), name);
        area.getActionMap().put(name, new AbstractAction(name) {
            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }

    @Override
    public String id() {
        return "notes";
    }

    @Override
    public String title() {
        return "Notes";
    }

    @Override
    public String purpose() {
        return "Your own notes about the session, saved with it";
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(Scene scene) {
        shown = scene.remarks();
        Description next = scene.description();
        boolean another = next != session;
        session = next;
        if (!shown.notes().equals(area.getText())) {
            filling = true;
            area.setText(shown.notes());
            area.setCaretPosition(0);
            filling = false;
            another = true;
        }
        if (another) {
            undo.discardAllEdits();
        }
    }

    private void typed() {
        if (!filling) {
            shown = shown.noted(area.getText());
            controls.remark(shown);
        }
    }

    /** A text area whose margin grows with the scale. */
    private static final class Area extends JTextArea {
        @Override
        public void updateUI() {
            super.updateUI();
            setFont(UIManager.getFont("Label.font"));
            int margin = UIScale.scale(12);
            setBorder(BorderFactory.createEmptyBorder(margin, margin, margin, margin));
        }
    }
}
