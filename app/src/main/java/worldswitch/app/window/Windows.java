package worldswitch.app.window;

import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import com.formdev.flatlaf.fonts.jetbrains_mono.FlatJetBrainsMonoFont;
import com.formdev.flatlaf.util.UIScale;
import java.awt.EventQueue;
import java.nio.file.Path;
import worldswitch.app.autosave.Autosave;
import worldswitch.app.boot.BootRequest;
import worldswitch.app.settings.Settings;
import worldswitch.views.theme.Theme;

/** Opens the debugger's window. */
public final class Windows {
    private Windows() {}

    /**
     * Opens the window on a session and returns at once; the program ends when the window is closed. The look is the one
     * that the user chose last.
     *
     * @param opener where sessions come from
     * @param name the session to open first
     * @param variant one of its variants, or an empty string for the first
     * @throws java.awt.HeadlessException if there is no display; ask {@link java.awt.GraphicsEnvironment#isHeadless} first
     */
    public static void open(SessionOpener opener, String name, String variant) {
        Settings settings = Settings.ofUser();
        EventQueue.invokeLater(() -> open(opener, name, variant, settings, Autosave.folderOfUser()));
    }

    /**
     * Opens the window on a kernel that is booted.
     *
     * @throws java.awt.HeadlessException if there is no display
     */
    public static void boot(SessionOpener opener, BootRequest request) {
        Settings settings = Settings.ofUser();
        EventQueue.invokeLater(
                () -> open(opener, settings, Autosave.folderOfUser()).boot(request));
    }

    /**
     * The same with settings of one's own. Call on the event dispatch thread.
     *
     * @param autosaves the folder for copies of what is not saved
     */
    public static MainWindow open(
            SessionOpener opener, String name, String variant, Settings settings, Path autosaves) {
        MainWindow window = open(opener, settings, autosaves);
        window.open(name, variant);
        return window;
    }

    private static MainWindow open(SessionOpener opener, Settings settings, Path autosaves) {
        prepare(settings);
        MainWindow window = new MainWindow(opener, settings, autosaves);
        window.show();
        return window;
    }

    private static void prepare(Settings settings) {
        FileDrop.clearTheWay();
        FlatInterFont.installLazy();
        FlatJetBrainsMonoFont.installLazy();
        FlatLaf.setPreferredFontFamily(FlatInterFont.FAMILY);
        FlatLaf.setPreferredSemiboldFontFamily(FlatInterFont.FAMILY_SEMIBOLD);
        FlatLaf.setPreferredMonospacedFontFamily(FlatJetBrainsMonoFont.FAMILY);
        UIScale.setSupportedZoomFactors(new float[] {1f, 1.1f, 1.25f, 1.5f, 1.75f, 2f, 2.25f, 2.5f, 2.75f, 3f});
        Theme.named(settings.get("theme", "")).install();
        UIScale.setZoomFactor(scale(settings) / 100f);
    }

    private static int scale(Settings settings) {
        String percent = settings.get("scale", "100");
        return percent.matches("[1-3]\\d\\d") ? Math.min(300, Integer.parseInt(percent)) : 100;
    }
}
