package worldswitch.app.window;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Dimension;
import java.util.Optional;
import java.util.function.LongConsumer;
import javax.swing.JTextField;
import worldswitch.views.text.Numbers;

/** The field in which an instruction count is typed; it says in place when it cannot be read. */
final class CountField extends JTextField {
    private static final int COLUMNS = 9;

    CountField(LongConsumer run) {
        super(COLUMNS);
        setName("instruction count");
        getAccessibleContext().setAccessibleName("Instruction count to run to");
        putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, "instruction #");
        setToolTipText("Type an instruction count and press Return to run to it");
        addActionListener(event -> accept(run));
    }

    /** No wider than a count, also where there is more room. */
    @Override
    public Dimension getMaximumSize() {
        return getPreferredSize();
    }

    private void accept(LongConsumer run) {
        Optional<Long> count = Numbers.parseCount(getText());
        putClientProperty(FlatClientProperties.OUTLINE, count.isPresent() ? null : FlatClientProperties.OUTLINE_ERROR);
        setToolTipText(count.isPresent() ? "Runs to this instruction" : "An instruction count is a number, like 1,234");
        count.ifPresent(run::accept);
    }
}
