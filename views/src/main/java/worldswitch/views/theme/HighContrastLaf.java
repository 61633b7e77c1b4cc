package worldswitch.views.theme;

import com.formdev.flatlaf.FlatDarkLaf;

/** The high-contrast theme: the dark one on black, with stronger lines and a wide focus mark. */
public final class HighContrastLaf extends FlatDarkLaf {

    @Override
    public String getName() {
        return "Worldswitch High Contrast";
    }
}
