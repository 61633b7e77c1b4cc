package worldswitch.views.code;

import java.awt.BorderLayout;
import java.util.HashMap;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.snapshot.Description;
import worldswitch.sessions.snapshot.Description.SourceLine;
import worldswitch.views.pane.Controls;
import worldswitch.views.pane.Pane;
import worldswitch.views.pane.Scene;
import worldswitch.views.theme.Role;
import worldswitch.views.widget.PlainLabel;
import worldswitch.views.widget.Prose;

/** The guest's source: the file in which the focus is, with the line at which the machine stands. */
public final class SourcePane implements Pane {
    private final JPanel panel = new JPanel(new BorderLayout());
    private final JPanel head = new JPanel(new MigLayout("insets 3 8 3 8", "[]6[]"));
    private final Prose none = new Prose("why there is no source");
    private final JComboBox<String> files = new JComboBox<>();
    private final CodePanel code;
    private final Map<String, Listing> listings = new HashMap<>();
    private @Nullable Description session;
    private @Nullable Scene shown;
    private long followed = -1;
    private boolean byProgram;

    /** Source whose lines move the focus. */
    public SourcePane(Controls controls) {
        code = new CodePanel("source", controls);
        files.setName("source file");
        files.getAccessibleContext().setAccessibleName("source file");
        files.addActionListener(event -> showChosen());
        PlainLabel label = PlainLabel.of("File");
        label.setLabelFor(files);
        head.add(label);
        head.add(files);
        none.setBorder(BorderFactory.createEmptyBorder(10, 12, 10, 12));
        none.in(Role.MUTED);
        none.setText("There is no source text of this program. The disassembly has the names of its functions,"
                + " and the source lines if its file tells them.");
        JPanel top = new JPanel(new BorderLayout());
        top.add(head, BorderLayout.NORTH);
        top.add(none, BorderLayout.CENTER);
        panel.add(top, BorderLayout.NORTH);
        panel.add(code);
    }

    @Override
    public String id() {
        return "source";
    }

    @Override
    public String title() {
        return "Source";
    }

    @Override
    public String purpose() {
        return "The guest's source, with breakpoints beside its lines";
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(Scene scene) {
        shown = scene;
        if (session != scene.description()) {
            open(scene.description());
        }
        SourceLine line = scene.description().lines().get(scene.focus().address());
        if (line != null && scene.focus().isCode() && scene.focus().address() != followed) {
            followed = scene.focus().address();
            choose(line.file());
        }
        showChosen();
    }

    private void open(Description description) {
        session = description;
        followed = -1;
        none.setVisible(description.sources().isEmpty());
        head.setVisible(!description.sources().isEmpty());
        code.setVisible(!description.sources().isEmpty());
        listings.clear();
        description.sources().keySet().forEach(file -> listings.put(file, SourceListing.of(description, file)));
        byProgram = true;
        files.removeAllItems();
        description.sources().keySet().forEach(files::addItem);
        byProgram = false;
    }

    private void choose(String file) {
        byProgram = true;
        files.setSelectedItem(file);
        byProgram = false;
    }

    private void showChosen() {
        if (!byProgram && shown != null) {
            Object file = files.getSelectedItem();
            code.show(shown, file == null ? Listing.EMPTY : listings.getOrDefault(file.toString(), Listing.EMPTY));
        }
    }
}
