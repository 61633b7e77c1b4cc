package worldswitch.app.dock;

import io.github.andrewauclair.moderndocking.DockableTabPreference;
import io.github.andrewauclair.moderndocking.api.DockingAPI;
import io.github.andrewauclair.moderndocking.app.Docking;
import io.github.andrewauclair.moderndocking.app.RootDockingPanel;
import io.github.andrewauclair.moderndocking.exception.DockingLayoutException;
import io.github.andrewauclair.moderndocking.ext.ui.DockingUI;
import io.github.andrewauclair.moderndocking.layouts.ApplicationLayout;
import io.github.andrewauclair.moderndocking.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JTabbedPane;
import worldswitch.views.pane.Pane;

/**
 * The docks of the main window.
 *
 * <p><b>Caveats.</b> The docking library keeps its state in static fields: there is one set of docks at a time, and {@link #close} must
 * be called before the next. The library's classes of static short cuts keep the first set for ever; they are not used
 * here. A saved arrangement that names a pane of another version of the program is not used; the
 * default one is.
 */
public final class Docks {
    private static final Logger LOG = Logger.getLogger(Docks.class.getName());

    private static final Pattern NAMES = Pattern.compile("persistentID=\"([^\"]+)\"");

    private final JFrame window;
    private final RootDockingPanel root;
    private final Map<String, DockedPane> panes = new LinkedHashMap<>();

    /** Docks for panes in a window. */
    public Docks(JFrame window, List<Pane> all) {
        this.window = window;
        Docking.initialize(window);
        DockingUI.initialize();
        Settings.setDefaultTabPreference(DockableTabPreference.TOP_ALWAYS);
        Settings.setTabLayoutPolicy(JTabbedPane.SCROLL_TAB_LAYOUT);
        Settings.setActiveHighlighterEnabled(false);
        root = new RootDockingPanel(window);
        for (Pane pane : all) {
            DockedPane docked = new DockedPane(pane);
            panes.put(pane.id(), docked);
            Docking.registerDockable(docked);
        }
    }

    /** What goes into the window. */
    public JComponent component() {
        return root;
    }

    /** Arranges the panes as they were when {@link #save} was called, or by default. */
    public void restore(Path layout) {
        if (!Files.isReadable(layout) || !namesOnlyKnown(layout) || !restored(layout)) {
            arrange();
        }
    }

    /** The library would complain on standard error about a pane that it does not know; such a layout is not even tried. */
    private boolean namesOnlyKnown(Path layout) {
        try {
            return NAMES.matcher(Files.readString(layout))
                    .results()
                    .allMatch(found -> panes.containsKey(found.group(1)));
        } catch (IOException e) {
            return false;
        }
    }

    /** The library throws unchecked exceptions of many kinds over a layout that does not fit. */
    private static boolean restored(Path layout) {
        try {
            DockingAPI docking = Docking.getSingleInstance();
            ApplicationLayout saved = docking.getLayoutPersistence().loadApplicationLayoutFromFile(layout.toFile());
            docking.getDockingState().restoreApplicationLayout(saved);
            return true;
        } catch (DockingLayoutException | RuntimeException e) {
            LOG.log(Level.INFO, "saved arrangement not used: {0}", e.getMessage());
            return false;
        }
    }

    /** Arranges the panes by default. */
    public void arrange() {
        panes.values().forEach(Docking::undock);
        DefaultLayout.apply(window);
    }

    /** Saves how the panes are arranged. */
    public void save(Path layout) {
        try {
            DockingAPI docking = Docking.getSingleInstance();
            docking.getLayoutPersistence()
                    .saveLayoutToFile(layout.toFile(), docking.getDockingState().getApplicationLayout());
        } catch (DockingLayoutException e) {
            LOG.log(Level.INFO, "arrangement not saved: {0}", e.getMessage());
        }
    }

    /** Brings a pane to the front, opening it if it was closed. */
    public void reveal(String id) {
        DockedPane pane = panes.get(id);
        if (pane != null) {
            Docking.display(pane);
            pane.transferFocus();
        }
    }

    /** Forgets everything, so that other docks can be made. */
    public void close() {
        Docking.uninitialize();
    }
}
