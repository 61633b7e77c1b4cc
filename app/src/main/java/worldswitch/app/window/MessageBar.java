package worldswitch.app.window;

import java.awt.Graphics;
import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import worldswitch.views.theme.Icons;
import worldswitch.views.theme.Role;
import worldswitch.views.widget.PlainLabel;

/** A line below the tool bar for what the window has to say; it interrupts nobody and is dismissed with a button. */
final class MessageBar extends JPanel {
    private final PlainLabel label = PlainLabel.of("");
    private final JButton offer = new JButton();
    private transient Runnable accept = () -> {};
    private transient Role role = Role.MUTED;

    MessageBar() {
        super(new MigLayout("insets 4 10 4 6, fillx, hidemode 3", "[grow]4[]"));
        offer.setName("offer");
        offer.putClientProperty("JButton.buttonType", "roundRect");
        offer.addActionListener(event -> accept.run());
        JButton close = new JButton(Icons.of("close"));
        close.putClientProperty("JButton.buttonType", "toolBarButton");
        close.getAccessibleContext().setAccessibleName("Dismiss the message");
        close.setToolTipText("Dismiss the message");
        close.addActionListener(event -> setVisible(false));
        setName("message");
        label.getAccessibleContext().setAccessibleName("message");
        add(label, "wmin 50");
        add(offer);
        add(close);
        setVisible(false);
    }

    /** Says something and offers to do something about it. */
    void offer(String text, String what, Runnable action) {
        say(text, Role.CHANGED);
        accept = action;
        offer.setText(what);
        offer.setVisible(true);
    }

    /** Says something until it is dismissed or something else is said. */
    void say(String text, Role as) {
        role = as;
        label.setText(text);
        label.in(as);
        offer.setVisible(false);
        setVisible(true);
        repaint();
    }

    /** What is being said, or an empty string. */
    String text() {
        return isVisible() ? label.getText() : "";
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        graphics.setColor(role.fill());
        graphics.fillRect(0, 0, getWidth(), getHeight());
    }
}
