package worldswitch.views.code;

import java.awt.BorderLayout;
import javax.swing.JComponent;
import javax.swing.JPanel;
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

    @Override
    public void show(Scene scene) {
        Focus focus = scene.focus();
        boolean within =
                focus.el() == place.el() && code.lineOf(focus.address()).isPresent();
        if (focus.isCode() && !within) {
            place = focus;
        }
        code.show(scene, DisassemblyListing.around(scene, place.address(), reading));
    }
}
