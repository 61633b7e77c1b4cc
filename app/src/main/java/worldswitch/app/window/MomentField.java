package worldswitch.app.window;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Dimension;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JTextField;
import worldswitch.sessions.snapshot.Moment;

/** The field in which a moment is typed; it says in place when it cannot be read. */
final class MomentField extends JTextField {
    private static final int COLUMNS = 9;

    MomentField(Consumer<Moment> run) {
        super(COLUMNS);
        setName("moment");
        getAccessibleContext().setAccessibleName("Moment to go to");
        putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, "moment #");
        setToolTipText("Type an instruction count and press Return to go there, forward or back");
        addActionListener(event -> accept(run));
    }

    /** No wider than a count, also where there is more room. */
    @Override
    public Dimension getMaximumSize() {
        return getPreferredSize();
    }

    private void accept(Consumer<Moment> run) {
        Optional<Moment> moment = read(getText());
        putClientProperty(FlatClientProperties.OUTLINE, moment.isPresent() ? null : FlatClientProperties.OUTLINE_ERROR);
        setToolTipText(
                moment.isPresent()
                        ? "Goes to this moment, forward or back"
                        : "A moment is an instruction count, like 1,234, or 1,234+1 behind an event at it");
        moment.ifPresent(run);
    }

    private static Optional<Moment> read(String text) {
        try {
            return Optional.of(Moment.parse(text.replace("#", "").replace(",", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
