package worldswitch.views.translation;

import java.awt.BorderLayout;
import java.util.List;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.mmu.explain.DescriptorField;
import worldswitch.emulator.mmu.explain.Explanation;
import worldswitch.emulator.mmu.explain.Step;
import worldswitch.sessions.translation.Use;
import worldswitch.views.address.AddressField;
import worldswitch.views.address.Reading;
import worldswitch.views.pane.Pane;
import worldswitch.views.pane.Scene;
import worldswitch.views.table.Cell;
import worldswitch.views.table.Column;
import worldswitch.views.table.Grid;
import worldswitch.views.text.Numbers;
import worldswitch.views.theme.Role;
import worldswitch.views.widget.Chip;
import worldswitch.views.widget.Prose;
import worldswitch.views.widget.Scroll;
import worldswitch.views.widget.Splits;
import worldswitch.views.widget.Tall;

/**
 * The translation of an address: by default the one that the focus looks at, else one that is typed. The walk of stage 1 and
 * stage 2 is drawn level by level; if it faults, the verdict says why.
 */
public final class TranslationPane implements Pane {
    private static final Use[] USES = {Use.READ, Use.WRITE, Use.EXECUTE};

    private final JPanel panel = new JPanel(new BorderLayout());
    private final AddressField address = new AddressField("address to translate", this::ask);
    private final JComboBox<String> level = new JComboBox<>(new String[] {"EL of the focus", "EL0", "EL1", "EL2"});
    private final JComboBox<String> access = new JComboBox<>(new String[] {"read", "write", "execute"});
    private final Chip outcome = new Chip("outcome of the translation");
    private final Prose verdict = new Prose("verdict on the translation");
    private final WalkDrawing walk = new WalkDrawing(this::choose);
    private final Grid<DescriptorField> fields = new Grid<>(
            "fields of the descriptor",
            List.of(
                    new Column<>("Field", 12, field -> Cell.code(field.name())),
                    new Column<>("Value", 18, field -> Cell.code(Numbers.field(field.value()))),
                    new Column<>("In words", 30, field -> Cell.text(field.meaning()))));
    private final Reading reading = new Reading();
    private @Nullable Scene shown;
    private @Nullable Long asked;

    /** A pane that asks for nothing. */
    public TranslationPane() {
        level.getAccessibleContext().setAccessibleName("exception level of the access");
        access.getAccessibleContext().setAccessibleName("kind of access");
        level.addActionListener(event -> again());
        access.addActionListener(event -> again());
        fields.setEmptyText("Click a descriptor above to see its fields.");
        Tall page = new Tall(new BorderLayout());
        page.add(walk, BorderLayout.NORTH);
        panel.add(head(), BorderLayout.NORTH);
        panel.add(Splits.vertical(Scroll.of(page), Scroll.of(fields), 0.72), BorderLayout.CENTER);
    }

    private JPanel head() {
        JPanel head = new JPanel(new MigLayout("insets 4 8 4 8, gap 6, fillx", "[grow,fill][][]"));
        head.add(address, "wmin 80");
        head.add(level);
        head.add(access, "wrap");
        JPanel words = new JPanel(new MigLayout("insets 0, gap 8, fillx", "[][grow,fill]"));
        words.add(outcome, "top");
        words.add(verdict, "wmin 50");
        head.add(words, "span 3, growx, wmin 50");
        return head;
    }

    @Override
    public String id() {
        return "translation";
    }

    @Override
    public String title() {
        return "Translation";
    }

    @Override
    public String purpose() {
        return "The walk of an address through stage 1 and stage 2, and why it faults";
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(Scene scene) {
        if (shown != null && !shown.focus().equals(scene.focus())) {
            asked = null;
        }
        shown = scene;
        address.show(scene);
        again();
    }

    private void ask(long target) {
        asked = target;
        again();
    }

    private void again() {
        Scene scene = shown;
        if (scene != null) {
            long target = asked == null ? scene.focus().address() : asked;
            int chosen = level.getSelectedIndex() - 1;
            int el = chosen < 0 ? scene.focus().el() : chosen;
            show(reading.translations(scene).explain(target, el, USES[access.getSelectedIndex()]));
            if (!address.isFocusOwner()) {
                address.setText(Numbers.hexadecimal(target));
            }
        }
    }

    private void show(Explanation explanation) {
        outcome.say(
                explanation.allowed() ? "\u2713 allowed" : "! fault", explanation.allowed() ? Role.GOOD : Role.HAZARD);
        verdict.setText(explanation.verdict());
        walk.show(explanation.steps());
        explanation.steps().stream()
                .filter(step -> !step.fields().isEmpty())
                .reduce((earlier, later) -> later)
                .ifPresentOrElse(this::choose, () -> fields.setRows(List.of()));
    }

    private void choose(Step step) {
        fields.setRows(step.fields());
    }
}
