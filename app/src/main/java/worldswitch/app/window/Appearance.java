package worldswitch.app.window;

import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.util.UIScale;
import java.util.Map;
import worldswitch.app.settings.Settings;
import worldswitch.views.theme.Theme;

/** The theme and the scale of the window, as the user chose them: put on at once, and kept in the settings. */
final class Appearance {
    private static final float PERCENT = 100f;

    private final Settings settings;

    Appearance(Settings settings) {
        this.settings = settings;
    }

    /** What the actions do that change the scale. */
    Map<String, Runnable> behaviours() {
        return Map.of(
                "zoom-in", () -> zoom(UIScale::zoomIn),
                "zoom-out", () -> zoom(UIScale::zoomOut),
                "zoom-reset", () -> zoom(UIScale::zoomReset));
    }

    /** Offers the themes and scales in the menus. */
    void offer(Menus menus) {
        menus.addThemes(Theme.named(settings.get("theme", "")), this::install);
        menus.addScales(percent -> zoom(() -> UIScale.setZoomFactor(percent / PERCENT)));
    }

    private void install(Theme theme) {
        settings.put("theme", theme.name());
        theme.install();
    }

    private void zoom(Runnable change) {
        change.run();
        settings.put("scale", Integer.toString(Math.round(PERCENT * UIScale.getZoomFactor())));
        FlatLaf.updateUI();
    }
}
