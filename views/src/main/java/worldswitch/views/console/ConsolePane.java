package worldswitch.views.console;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.BorderLayout;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import worldswitch.sessions.run.command.Command;
import worldswitch.views.pane.Controls;
import worldswitch.views.pane.Pane;
import worldswitch.views.pane.Scene;
import worldswitch.views.widget.Loss;
import worldswitch.views.widget.PlainLabel;
import worldswitch.views.widget.Scroll;

/** The guest's console: what it printed, as plain text, and a line to type into. */
public final class ConsolePane implements Pane {
    private final JPanel panel = new JPanel(new BorderLayout());
    private final Loss loss = new Loss("bytes of output");
    private final JTextArea output = new Output();
    private final JTextField input = new JTextField();
    private String shown = "";

    /** A console that types into the session. */
    public ConsolePane(Controls controls) {
        output.setEditable(false);
        output.setName("console output");
        output.getAccessibleContext().setAccessibleName("what the guest printed");
        input.setName("console input");
        input.getAccessibleContext().setAccessibleName("a line for the guest's console");
        input.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, "Type a line for the guest and press Return");
        input.addActionListener(event -> {
            controls.post(new Command.Type(input.getText() + "\r"));
            input.setText("");
        });
        JPanel foot = new JPanel(new MigLayout("insets 4 8 4 8, fillx", "[]6[grow,fill]"));
        PlainLabel label = PlainLabel.of("Input");
        label.setLabelFor(input);
        foot.add(label);
        foot.add(input);
        panel.add(loss, BorderLayout.NORTH);
        panel.add(Scroll.of(output), BorderLayout.CENTER);
        panel.add(foot, BorderLayout.SOUTH);
    }

    @Override
    public String id() {
        return "console";
    }

    @Override
    public String title() {
        return "Console";
    }

    @Override
    public String purpose() {
        return "What the guest prints on its UART, and a line to type to it";
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(Scene scene) {
        loss.show(scene.snapshot().consoleDropped());
        String text = printable(scene.snapshot().console());
        if (text.startsWith(shown) && !shown.isEmpty()) {
            output.append(text.substring(shown.length()));
        } else if (!text.equals(shown)) {
            output.setText(text);
        }
        if (!text.equals(shown)) {
            output.setCaretPosition(output.getDocument().getLength());
        }
        shown = text;
    }

    /** Control characters other than line ends would draw as boxes or move nothing; they are left out. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
    }

    /** Text in the fixed-width font of the present theme. */
    private static final class Output extends JTextArea {
        @Override
        public void updateUI() {
            super.updateUI();
            setFont(UIManager.getFont("monospaced.font"));
            setMargin(new java.awt.Insets(6, 10, 6, 10));
        }
    }
}
