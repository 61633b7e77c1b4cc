package worldswitch.views.story;

import java.util.List;
import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.snapshot.Bookmark;
import worldswitch.views.focus.Aim;
import worldswitch.views.focus.Focus;
import worldswitch.views.pane.Controls;
import worldswitch.views.pane.Scene;
import worldswitch.views.text.Numbers;
import worldswitch.views.theme.Icons;
import worldswitch.views.theme.Role;
import worldswitch.views.widget.Prose;

/** The places of a run that are worth a look: each can be looked at, and the machine can be run to it. */
final class BookmarkPanel extends JPanel {
    private final transient Controls controls;
    private transient List<Bookmark> shown = List.of();
    private transient Focus focus = Focus.START;

    BookmarkPanel(Controls controls) {
        super(new MigLayout("insets 0, gap 0, fillx, wrap 1", "[grow,fill]"));
        this.controls = controls;
    }

    void show(Scene scene) {
        focus = scene.focus();
        if (!scene.snapshot().bookmarks().equals(shown)) {
            shown = scene.snapshot().bookmarks();
            removeAll();
            shown.forEach(bookmark -> add(entry(bookmark), "gaptop 6, wmin 50"));
            revalidate();
            repaint();
        }
    }

    private JPanel entry(Bookmark bookmark) {
        boolean reached = bookmark.instructions() >= 0;
        JPanel entry = new JPanel(new MigLayout("insets 0, gap 2, fillx, wrap 3", "[grow,fill][][]"));
        Prose name = new Prose("bookmark");
        name.setStyle("semibold.font");
        name.setText(bookmark.name());
        name.in(reached ? null : Role.MUTED);
        entry.add(name, "wmin 50");
        entry.add(look(bookmark, reached));
        entry.add(run(bookmark, reached));
        Prose text = new Prose("about " + bookmark.name());
        text.setText((reached ? Numbers.moment(bookmark.instructions()) : "not reached yet") + ": " + bookmark.text());
        text.in(reached ? null : Role.MUTED);
        entry.add(text, "span 3, growx, wmin 50");
        return entry;
    }

    private JButton look(Bookmark bookmark, boolean reached) {
        JButton button = button("bookmark", "Look at " + bookmark.name());
        button.setEnabled(reached);
        button.addActionListener(event ->
                controls.go(new Focus(bookmark.instructions(), focus.cpu(), focus.el(), focus.address(), Aim.CODE)));
        return button;
    }

    private JButton run(Bookmark bookmark, boolean reached) {
        JButton button = button("run-to-instruction", "Put the machine at " + bookmark.name());
        button.setEnabled(reached);
        button.addActionListener(event -> controls.post(new Command.RunToInstruction(bookmark.instructions())));
        return button;
    }

    private static JButton button(String icon, String name) {
        JButton button = new JButton(Icons.of(icon));
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.setToolTipText(name);
        button.getAccessibleContext().setAccessibleName(name);
        return button;
    }
}
