package worldswitch.views.theme;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.util.function.Supplier;

/** The looks that the window can have. */
public enum Theme {
    LIGHT("Light", FlatLightLaf::new),
    DARK("Dark", FlatDarkLaf::new),
    HIGH_CONTRAST("High contrast", HighContrastLaf::new);

    private final String text;
    private final Supplier<FlatLaf> look;

    Theme(String text, Supplier<FlatLaf> look) {
        this.text = text;
        this.look = look;
    }

    /** Makes this the look of all windows, present and to come. Call on the event dispatch thread. */
    public void install() {
        FlatLaf.registerCustomDefaultsSource("worldswitch.views.theme");
        FlatLaf.setup(look.get());
        FlatLaf.updateUI();
    }

    /** The theme of a stored name; light if there is none. */
    public static Theme named(String name) {
        for (Theme theme : values()) {
            if (theme.name().equals(name)) {
                return theme;
            }
        }
        return LIGHT;
    }

    /** The name that a person reads. */
    @Override
    public String toString() {
        return text;
    }
}
