package worldswitch.views.address;

import com.formdev.flatlaf.FlatClientProperties;
import java.util.Optional;
import java.util.function.LongConsumer;
import javax.swing.JTextField;
import org.jspecify.annotations.Nullable;
import worldswitch.views.pane.Scene;
import worldswitch.views.text.Symbols;

/** A field for an address: a symbol's name or a number in hexadecimal. What cannot be read is marked in place. */
public final class AddressField extends JTextField {
    private transient @Nullable Scene scene;

    /** A field that calls back when Return is pressed on something readable. */
    public AddressField(String name, LongConsumer go) {
        setName(name);
        getAccessibleContext().setAccessibleName(name);
        putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, "Address or symbol");
        addActionListener(event -> read().ifPresent(go::accept));
    }

    /** The scene whose symbols count. */
    public void show(Scene shown) {
        scene = shown;
    }

    private Optional<Long> read() {
        Optional<Long> address = scene == null ? Optional.empty() : Symbols.parse(scene, getText());
        boolean readable = address.isPresent();
        putClientProperty(FlatClientProperties.OUTLINE, readable ? null : FlatClientProperties.OUTLINE_ERROR);
        setToolTipText(readable ? null : "There is no such symbol, and it is no address");
        return address;
    }
}
