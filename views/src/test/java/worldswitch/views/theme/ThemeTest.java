package worldswitch.views.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import javax.swing.UIManager;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import worldswitch.views.Display;

class ThemeTest {
    @ParameterizedTest
    @EnumSource
    void every_role_can_be_read_on_its_ground_and_on_the_tables(Theme theme) throws Exception {
        Display.require();
        java.awt.EventQueue.invokeAndWait(theme::install);
        for (Role role : Role.values()) {
            if (role != Role.LINE) {
                assertThat(contrast(role.color(), role.fill()))
                        .as(theme + " " + role)
                        .isGreaterThan(4.5);
                assertThat(contrast(role.color(), UIManager.getColor("Table.background")))
                        .as(theme + " " + role + " on a table")
                        .isGreaterThan(4.5);
            }
        }
    }

    /** The contrast of WCAG 2.1, from 1 to 21. */
    private static double contrast(Color one, Color other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
