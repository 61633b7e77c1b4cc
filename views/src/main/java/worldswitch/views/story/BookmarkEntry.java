package worldswitch.views.story;

import java.util.Objects;
import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.snapshot.Bookmark;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.views.focus.Aim;
import worldswitch.views.focus.Focus;
import worldswitch.views.pane.Controls;
import worldswitch.views.text.Numbers;
import worldswitch.views.theme.Icons;
import worldswitch.views.theme.Role;
import worldswitch.views.widget.Prose;

/** One of a session's bookmarks: what it is called, whether it is reached, what to see there, and the ways to it. */
final class BookmarkEntry extends JPanel {
    private final transient Controls controls;
    private final int number;
    private final Prose name = new Prose("bookmark");
    private final Prose state = new Prose("whether it is reached");
    private final Prose text = new Prose("what to see there");
    private final JButton look = new JButton(Icons.of("bookmark"));
    private final JButton go = new JButton("Go");
    private transient @Nullable Bookmark shown;
    private transient Focus focus = Focus.START;

    /** An entry for the bookmark of a number, from 0. */
    BookmarkEntry(Controls controls, int number) {
        super(new MigLayout("insets 0, gap 4 2, fillx, wrap 3", "[grow,fill][][]", "[center][][]"));
        this.controls = controls;
        this.number = number;
        name.setStyle("semibold.font");
        name.setName("bookmark " + (number + 1));
        state.setName("state of bookmark " + (number + 1));
        look.putClientProperty("JButton.buttonType", "toolBarButton");
        look.setName("look at bookmark " + (number + 1));
        look.addActionListener(event -> look());
        go.putClientProperty("JButton.buttonType", "roundRect");
        go.setName("go to bookmark " + (number + 1));
        go.addActionListener(event -> controls.post(new Command.ToPlace(number)));
        add(name, "wmin 50");
        add(look);
        add(go);
        add(state, "span 3, growx, wmin 50");
        add(text, "span 3, growx, wmin 50");
    }

    int number() {
        return number;
    }

    void show(Bookmark bookmark, Moment standing, Focus present) {
        focus = present;
        boolean here = standing.equals(bookmark.at());
        go.setEnabled(!here);
        if (!bookmark.equals(shown)) {
            shown = bookmark;
            describe(bookmark);
        }
        Role role = here ? Role.GO : Role.MUTED;
        state.setText(state(bookmark.at(), here));
        state.in(role);
    }

    private void describe(Bookmark bookmark) {
        name.setText((number + 1) + ". " + bookmark.name());
        text.setText(bookmark.text());
        look.setEnabled(bookmark.isReached());
        look.setToolTipText("Looks at " + bookmark.name() + "; the machine stays where it is");
        look.getAccessibleContext().setAccessibleName("Look at " + bookmark.name());
        String way = bookmark.isReached() ? "Puts the machine at " : "Runs on until the machine comes to ";
        go.setToolTipText(way + bookmark.name());
        go.getAccessibleContext().setAccessibleName("Go to " + bookmark.name());
    }

    private static String state(@Nullable Moment at, boolean here) {
        if (at == null) {
            return "not reached yet";
        }
        return (here ? "\u25b6 the machine stands here, at " : "\u2713 reached at ") + Numbers.moment(at);
    }

    private void look() {
        Moment at = Objects.requireNonNull(shown).at();
        if (at != null) {
            controls.go(new Focus(at.instructions(), focus.cpu(), focus.el(), focus.address(), Aim.CODE));
        }
    }
}
