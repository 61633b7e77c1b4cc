package worldswitch.views.story;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import worldswitch.sessions.snapshot.Bookmark;
import worldswitch.sessions.snapshot.Snapshot;
import worldswitch.views.pane.Controls;
import worldswitch.views.pane.Scene;
import worldswitch.views.widget.PlainLabel;

/**
 * The places of a run that are worth a look: one can go to each, be it reached or not, and look at those that were; and
 * above them the walk through all.
 */
final class BookmarkPanel extends JPanel {
    private final transient Controls controls;
    private final WalkPanel walk;
    private final JPanel page = new JPanel(new MigLayout("insets 0, gap 0, fillx, wrap 1", "[grow,fill]"));
    private final transient List<BookmarkEntry> entries = new ArrayList<>();

    BookmarkPanel(Controls controls) {
        super(new MigLayout("insets 0, gap 0, fillx, wrap 1, hidemode 3", "[grow,fill]"));
        this.controls = controls;
        walk = new WalkPanel(controls);
        setName("bookmarks of the session");
        add(PlainLabel.heading("What to look at next"));
        add(walk, "gaptop 6, wmin 50");
        add(page, "gaptop 4, wmin 50");
    }

    void show(Scene scene) {
        Snapshot snapshot = scene.snapshot();
        List<Bookmark> bookmarks = snapshot.knownBookmarks();
        setVisible(!bookmarks.isEmpty());
        walk.show(snapshot);
        if (entries.size() != bookmarks.size()) {
            fill(bookmarks.size());
        }
        for (BookmarkEntry entry : entries) {
            entry.show(bookmarks.get(entry.number()), snapshot.moment(), scene.focus());
        }
    }

    private void fill(int count) {
        page.removeAll();
        entries.clear();
        for (int number = 0; number < count; number++) {
            BookmarkEntry entry = new BookmarkEntry(controls, number);
            entries.add(entry);
            page.add(entry, "gaptop 8, wmin 50");
        }
        revalidate();
        repaint();
    }
}
