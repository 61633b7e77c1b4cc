package worldswitch.views.sysreg;

import com.formdev.flatlaf.FlatClientProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import worldswitch.views.widget.Typing;

/** What the user looks for among the registers: a name, a group, only what changed. */
final class RegisterFilter extends JPanel {
    private final JTextField sought = new JTextField();
    private final JComboBox<String> group = new JComboBox<>();
    private final JCheckBox changedOnly = new JCheckBox("Changed");
    private final transient List<String> names = new ArrayList<>();

    RegisterFilter(Map<String, String> groups, Runnable changed) {
        super(new MigLayout("insets 4 8 4 8, fillx", "[grow,fill]6[]6[]"));
        sought.setName("register search");
        sought.getAccessibleContext().setAccessibleName("register or field to look for");
        sought.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, "Register or field");
        sought.putClientProperty(FlatClientProperties.TEXT_FIELD_SHOW_CLEAR_BUTTON, true);
        group.setName("register group");
        group.getAccessibleContext().setAccessibleName("group of registers");
        group.addItem("All groups");
        names.add("");
        groups.forEach((name, title) -> {
            names.add(name);
            group.addItem(title.replaceFirst("[:,].*", ""));
        });
        changedOnly.setToolTipText("Only registers that changed since the stop before, or are not synchronised");
        group.addActionListener(event -> changed.run());
        changedOnly.addActionListener(event -> changed.run());
        sought.getDocument().addDocumentListener(new Typing(changed));
        add(sought, "wmin 80");
        add(group, "wmax 190, wmin 80");
        add(changedOnly);
    }

    String sought() {
        return sought.getText();
    }

    String group() {
        return names.get(Math.max(0, group.getSelectedIndex()));
    }

    boolean changedOnly() {
        return changedOnly.isSelected();
    }
}
