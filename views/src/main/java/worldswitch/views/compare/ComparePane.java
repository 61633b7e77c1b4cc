package worldswitch.views.compare;

import java.awt.BorderLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import worldswitch.views.pane.Controls;
import worldswitch.views.pane.Pane;
import worldswitch.views.pane.Scene;
import worldswitch.views.theme.Role;
import worldswitch.views.widget.Prose;

/**
 * Runs held against one another: whether it matters in this session when register writes become visible, and how its
 * variants differ.
 */
public final class ComparePane implements Pane {
    private static final String INVITATION =
            "Run the session in both synchronisation modes, and see whether a missing ISB"
                    + " matters in it; or run all its variants, and see in what they differ.";

    private final JPanel panel = new JPanel(new BorderLayout());
    private final JButton twin = new JButton("Immediate against deferred");
    private final JButton variants = new JButton("Variants side by side");
    private final JButton cancel = new JButton("Cancel");
    private final Prose progress = new Prose("what is being compared");
    private final TwinPanel result;
    private final VariantGrid table = new VariantGrid();

    /** Comparisons that an investigator makes. */
    public ComparePane(Controls controls, Investigator investigator) {
        result = new TwinPanel(controls);
        JPanel head = new JPanel(new MigLayout("insets 6 8 6 8, gap 6, fillx, hidemode 3", "[][][][grow]"));
        head.add(button(twin, "twin run", investigator::twin));
        head.add(button(variants, "compare variants", investigator::variants));
        head.add(button(cancel, "cancel comparison", investigator::cancel), "wrap");
        head.add(progress, "span, growx, wmin 50");
        progress.in(Role.MUTED);
        JPanel top = new JPanel(new BorderLayout());
        top.add(head, BorderLayout.NORTH);
        top.add(result, BorderLayout.CENTER);
        panel.add(top, BorderLayout.NORTH);
        panel.add(table, BorderLayout.CENTER);
        panel.setName("comparisons");
        show(Findings.NONE);
    }

    private static JButton button(JButton button, String name, Runnable action) {
        button.setName(name);
        button.addActionListener(event -> action.run());
        return button;
    }

    /** Shows what has been found. */
    public void show(Findings findings) {
        boolean running = !findings.progress().isEmpty();
        boolean empty = findings.twin() == null && findings.variants() == null;
        twin.setEnabled(!running);
        variants.setEnabled(!running);
        cancel.setVisible(running);
        progress.setText(running ? findings.progress() : INVITATION);
        progress.setVisible(running || empty);
        result.show(findings.twin());
        panel.getAccessibleContext().setAccessibleDescription(result.verdict());
        table.show(findings.variants());
    }

    @Override
    public String id() {
        return "compare";
    }

    @Override
    public String title() {
        return "Compare";
    }

    @Override
    public String purpose() {
        return "Whether it matters when register writes become visible, and how the variants differ";
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(Scene scene) {
        variants.setVisible(scene.description().variants().size() > 1);
    }
}
