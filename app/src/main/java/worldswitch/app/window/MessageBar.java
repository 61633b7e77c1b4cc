package worldswitch.app.window;

import java.awt.Graphics;
import java.util.Arrays;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import worldswitch.views.theme.Icons;
import worldswitch.views.theme.Role;
import worldswitch.views.widget.PlainLabel;

/** A line below the tool bar for what the window has to say; it interrupts nobody and is dismissed with a button. */
final class MessageBar extends JPanel {
    private final PlainLabel label = PlainLabel.of("");
    private final JPanel offers = new JPanel(new MigLayout("insets 0, gap 4"));
    private transient Role role = Role.MUTED;

    MessageBar() {
        super(new MigLayout("insets 4 10 4 6, fillx, hidemode 3", "[grow]4[]"));
        offers.setOpaque(false);
        JButton close = new JButton(Icons.of("close"));
        close.putClientProperty("JButton.buttonType", "toolBarButton");
        close.getAccessibleContext().setAccessibleName("Dismiss the message");
        close.setToolTipText("Dismiss the message");
        close.addActionListener(event -> setVisible(false));
        setName("message");
        label.getAccessibleContext().setAccessibleName("message");
        add(label, "wmin 50");
        add(offers);
        add(close);
        setVisible(false);
    }

    /**
     * Something the user may choose to have done about what is said.
     *
     * @param text what it is called
     * @param action what it does
     */
    record Choice(String text, Runnable action) {}

    /** Says something and offers to do something about it. */
    void offer(String text, String what, Runnable action) {
        say(text, Role.CHANGED);
        offer(List.of(new Choice(what, action)));
    }

    /** Says something and waits, in everybody's way of nothing, for one of several answers; it is gone with the answer. */
    void ask(String text, Role as, Choice... choices) {
        say(text, as);
        offer(Arrays.stream(choices).map(this::andGone).toList());
    }

    private Choice andGone(Choice choice) {
        return new Choice(choice.text(), () -> {
            setVisible(false);
            choice.action().run();
        });
    }

    private void offer(List<Choice> choices) {
        for (Choice choice : choices) {
            JButton button = new JButton(choice.text());
            button.setName(offers.getComponentCount() == 0 ? "offer" : "offer " + (offers.getComponentCount() + 1));
            button.putClientProperty("JButton.buttonType", "roundRect");
            button.addActionListener(event -> choice.action().run());
            offers.add(button);
        }
        offers.setVisible(true);
        revalidate();
    }

    /** Says something until it is dismissed or something else is said. */
    void say(String text, Role as) {
        role = as;
        label.setText(text);
        label.in(as);
        label.setToolTipText(text);
        offers.removeAll();
        offers.setVisible(false);
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
