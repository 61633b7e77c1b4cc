package worldswitch.views.story;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.EventQueue;
import java.awt.Rectangle;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import worldswitch.sessions.archive.Workspace.SavedBookmark;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.views.text.Numbers;
import worldswitch.views.theme.Icons;
import worldswitch.views.theme.Role;
import worldswitch.views.widget.PlainLabel;
import worldswitch.views.widget.Typing;

/** One of the user's bookmarks: its name and its text are typed in place and kept as they are typed. */
final class OwnBookmark extends JPanel {
    private final transient OwnBookmarks all;
    private final int place;
    private final JTextField name = field("Name");
    private final JTextField text = field("What to see there");
    private final PlainLabel moment = PlainLabel.of("").in(Role.MUTED);
    private transient SavedBookmark shown = new SavedBookmark("", Moment.START, "");
    private boolean filling;

    OwnBookmark(OwnBookmarks all, int place) {
        super(new MigLayout("insets 0, gap 2, fillx, wrap 4", "[grow,fill][][][]"));
        this.all = all;
        this.place = place;
        name.setName("bookmark name " + (place + 1));
        name.getAccessibleContext().setAccessibleName("name of bookmark " + (place + 1));
        text.setName("bookmark text " + (place + 1));
        text.getAccessibleContext().setAccessibleName("text of bookmark " + (place + 1));
        add(name, "wmin 50");
        add(button("bookmark", "Look at your bookmark ", () -> all.look(shown)));
        add(button("run-to-instruction", "Put the machine at your bookmark ", () -> all.travel(shown)));
        add(button("remove", "Delete your bookmark ", () -> all.delete(place)));
        add(text, "span 4, growx, wmin 50");
        add(moment, "span 4, growx, wmin 50");
    }

    void show(SavedBookmark bookmark) {
        filling = true;
        shown = bookmark;
        fill(name, bookmark.name());
        fill(text, bookmark.text());
        moment.setText(Numbers.moment(bookmark.at()));
        filling = false;
    }

    private static void fill(JTextField field, String words) {
        if (!field.getText().equals(words)) {
            field.setText(words);
            field.setCaretPosition(0);
        }
    }

    /** Gives the keyboard to the name, to be typed over, and comes into sight as soon as it has its place. */
    void askForName() {
        name.requestFocusInWindow();
        name.selectAll();
        EventQueue.invokeLater(() -> scrollRectToVisible(new Rectangle(0, 0, getWidth(), getHeight())));
    }

    private void typed() {
        if (!filling) {
            shown = new SavedBookmark(name.getText(), shown.at(), text.getText());
            all.change(place, shown);
        }
    }

    private JTextField field(String hint) {
        JTextField field = new JTextField();
        field.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, hint);
        field.getDocument().addDocumentListener(new Typing(this::typed));
        return field;
    }

    private JButton button(String icon, String purpose, Runnable action) {
        JButton button = new JButton(Icons.of(icon));
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.setName(icon + " " + (place + 1));
        button.setToolTipText(purpose + (place + 1));
        button.getAccessibleContext().setAccessibleName(purpose + (place + 1));
        button.addActionListener(event -> action.run());
        return button;
    }
}
