package worldswitch.views.story;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.archive.Workspace.SavedBookmark;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.snapshot.Description;
import worldswitch.views.focus.Aim;
import worldswitch.views.focus.Focus;
import worldswitch.views.pane.Controls;
import worldswitch.views.pane.Remarks;
import worldswitch.views.pane.Scene;
import worldswitch.views.theme.Role;
import worldswitch.views.widget.PlainLabel;

/** The user's own bookmarks: named and described in place, looked at, travelled to, deleted. */
final class OwnBookmarks extends JPanel {
    private final transient Controls controls;
    private final transient List<OwnBookmark> entries = new ArrayList<>();
    private transient Remarks shown = Remarks.NONE;
    private transient Focus focus = Focus.START;
    private transient @Nullable Description session;

    OwnBookmarks(Controls controls) {
        super(new MigLayout("insets 0, gap 0, fillx, wrap 1", "[grow,fill]"));
        this.controls = controls;
        fill();
    }

    void show(Scene scene) {
        focus = scene.focus();
        boolean same = session == scene.description();
        boolean marked =
                same && scene.remarks().bookmarks().size() == shown.bookmarks().size() + 1;
        session = scene.description();
        shown = scene.remarks();
        if (entries.size() != shown.bookmarks().size()) {
            fill();
        }
        for (int i = 0; i < entries.size(); i++) {
            entries.get(i).show(shown.bookmarks().get(i));
        }
        if (marked) {
            entries.get(entries.size() - 1).askForName();
        }
    }

    private void fill() {
        removeAll();
        entries.clear();
        add(PlainLabel.heading("Your bookmarks"));
        for (int i = 0; i < shown.bookmarks().size(); i++) {
            OwnBookmark entry = new OwnBookmark(this, i);
            entries.add(entry);
            add(entry, "gaptop 8, wmin 50");
        }
        if (entries.isEmpty()) {
            add(PlainLabel.of("None yet: Ctrl+B marks a moment").in(Role.MUTED), "gaptop 4, wmin 50");
        }
        revalidate();
        repaint();
    }

    void change(int place, SavedBookmark bookmark) {
        shown = shown.with(place, bookmark);
        controls.remark(shown);
    }

    void delete(int place) {
        controls.remark(shown.without(place));
    }

    void look(SavedBookmark bookmark) {
        controls.go(new Focus(bookmark.at().instructions(), focus.cpu(), focus.el(), focus.address(), Aim.CODE));
    }

    void travel(SavedBookmark bookmark) {
        controls.post(new Command.GoTo(bookmark.at()));
    }
}
