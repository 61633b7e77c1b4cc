package worldswitch.app.window;

import com.formdev.flatlaf.FlatClientProperties;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JTextField;
import worldswitch.app.boot.BootEntry;
import worldswitch.views.theme.Role;
import worldswitch.views.widget.PlainLabel;
import worldswitch.views.widget.Prose;
import worldswitch.views.widget.Typing;

/** An entry of the page on which a kernel is booted: its text, and below it what is wrong with that. */
final class BootField {
    private final BootEntry entry;
    private final String name;
    private final JTextField field = new JTextField();
    private final Prose problem;
    private final JButton choose = new JButton("Choose\u2026");

    /**
     * An entry.
     *
     * @param name what a person calls it
     * @param empty what it means if nothing is filled in
     */
    BootField(BootEntry entry, String name, String empty) {
        this.entry = entry;
        this.name = name;
        field.setName("boot " + name);
        field.getAccessibleContext().setAccessibleName(name);
        field.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, empty);
        problem = new Prose("problem of boot " + name);
        problem.setVisible(false);
        choose.setName("choose boot " + name);
        choose.getAccessibleContext().setAccessibleName("Choose a file as " + name);
    }

    BootEntry entry() {
        return entry;
    }

    JTextField field() {
        return field;
    }

    /** Calls back when it is changed. */
    void onChange(Runnable changed) {
        field.getDocument().addDocumentListener(new Typing(changed));
    }

    /** Puts it into a page of three columns, its place in two rows: itself, and what is wrong. */
    void addTo(JPanel page, int column, int row, String label) {
        PlainLabel title = PlainLabel.of(label);
        title.setLabelFor(field);
        page.add(title, "cell " + column + " " + row + ", right");
        page.add(field, "cell " + (column + 1) + " " + row + ", growx, wmin 80");
        page.add(problem, "cell " + (column + 1) + " " + (row + 1) + " 2 1, growx, wmin 50");
    }

    /** Offers to choose a file for it. */
    void addChoice(JPanel page, int column, int row, Runnable ask) {
        choose.addActionListener(event -> ask.run());
        page.add(choose, "cell " + column + " " + row);
    }

    String text() {
        return field.getText();
    }

    void fill(String text) {
        if (!text.equals(field.getText())) {
            field.setText(text);
        }
    }

    /** Says what is wrong with it, if anything. */
    void say(Optional<String> reason) {
        problem.in(Role.HAZARD);
        show(reason);
        field.putClientProperty(
                FlatClientProperties.OUTLINE, reason.isPresent() ? FlatClientProperties.OUTLINE_ERROR : null);
        field.getAccessibleContext()
                .setAccessibleDescription(reason.map(text -> name + ": " + text).orElse(""));
    }

    /** Says something about it that is not wrong, unless something is wrong with it. */
    void advise(Optional<String> advice) {
        if (field.getClientProperty(FlatClientProperties.OUTLINE) == null) {
            problem.in(Role.UNSYNCHRONISED);
            show(advice);
        }
    }

    private void show(Optional<String> text) {
        problem.setText(text.orElse(""));
        problem.setVisible(text.isPresent());
    }

    void allow(boolean allowed) {
        field.setEnabled(allowed);
        choose.setEnabled(allowed);
    }
}
