package worldswitch.views.table;

import javax.swing.BorderFactory;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import worldswitch.views.text.Numbers;
import worldswitch.views.theme.Role;
import worldswitch.views.widget.PlainLabel;

/** Says what the greyed rows of a table are, while there are any. */
public final class Ahead extends JPanel {
    private final String what;
    private final PlainLabel label = PlainLabel.of("").in(Role.MUTED);

    /** About rows of a kind, in the plural. */
    public Ahead(String what) {
        super(new MigLayout("insets 3 8 3 8, fillx", "[grow,fill]"));
        this.what = what;
        label.setName("future " + what);
        add(label, "wmin 50");
        setBorder(BorderFactory.createEmptyBorder());
        setVisible(false);
    }

    /** Counts the rows of the known future. */
    public void show(Course<?> course) {
        int future = course.size() - course.past();
        label.setText("Behind the line: " + Numbers.count(future) + " " + what + " in the known future");
        label.setToolTipText(
                "The run is known to come to them, unless something new comes to the machine from outside");
        setVisible(future > 0);
    }
}
