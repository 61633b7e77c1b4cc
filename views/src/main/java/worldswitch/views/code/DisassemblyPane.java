package worldswitch.views.code;

import java.awt.BorderLayout;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.snapshot.Description;
import worldswitch.views.address.Reading;
import worldswitch.views.focus.Focus;
import worldswitch.views.pane.Controls;
import worldswitch.views.pane.Pane;
import worldswitch.views.pane.Scene;

/** The instructions in memory around the focus, as the exception level of the focus sees them. */
public final class DisassemblyPane implements Pane {
    private final JPanel panel = new JPanel(new BorderLayout());
    private final CodePanel code;
    private final Reading reading = new Reading();
    private Focus place = Focus.START;
    private Focus seen = Focus.START;
    private Listing listing = Listing.EMPTY;
    private @Nullable Description session;

    /** Instructions whose lines move the focus. */
    public DisassemblyPane(Controls controls) {
        code = new CodePanel("disassembly", controls);
        code.setLineNumbers(false);
        panel.add(code);
    }

    @Override
    public String id() {
        return "disassembly";
    }

    @Override
    public String title() {
        return "Disassembly";
    }

    @Override
    public String purpose() {
        return "The instructions in memory around the focus";
    }

    @Override
    public JComponent component() {
        return panel;
    }

    /** While the machine runs, its memory is that of the last stop, and so is what is shown of it. */
    @Override
    public void show(Scene scene) {
        Focus focus = scene.focus();
        if (scene.isRunning() && scene.description() == session && focus.equals(seen)) {
            code.show(scene, listing);
            return;
        }
        seen = focus;
        session = scene.description();
        boolean within =
                focus.el() == place.el() && code.lineOf(focus.address()).isPresent();
        if (focus.isCode() && !within) {
            place = focus;
        }
        listing = DisassemblyListing.around(scene, place.address(), reading);
        code.show(scene, listing);
    }
}
