package worldswitch.app.dock;

import io.github.andrewauclair.moderndocking.DockableTabPreference;
import io.github.andrewauclair.moderndocking.api.DockingAPI;
import io.github.andrewauclair.moderndocking.app.Docking;
import io.github.andrewauclair.moderndocking.app.RootDockingPanel;
import io.github.andrewauclair.moderndocking.ext.ui.DockingUI;
import io.github.andrewauclair.moderndocking.layouts.ApplicationLayout;
import io.github.andrewauclair.moderndocking.settings.Settings;
import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JTabbedPane;
import javax.xml.stream.XMLStreamException;
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

    private final JFrame window;
    private final RootDockingPanel root;
    private final Map<String, DockedPane> panes = new LinkedHashMap<>();
    private final ArrangementText text;
    private final Map<Kind, String> kept = new EnumMap<>(Kind.class);
    private Kind kind = Kind.SOURCE;

    /** What is shown: each kind has an arrangement of its own. */
    private enum Kind {
        SOURCE,
        NO_SOURCE
    }

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
        text = new ArrangementText(panes.keySet());
    }

    /** What goes into the window. */
    public JComponent component() {
        return root;
    }

    /** Arranges the panes as they were when {@link #save} was called, or by default. */
    public void restore(Path layout) {
        kept.put(Kind.SOURCE, read(layout));
        kept.put(Kind.NO_SOURCE, read(withoutSource(layout)));
        show(Kind.SOURCE);
    }

    private static String read(Path layout) {
        try {
            return Files.isReadable(layout) ? Files.readString(layout) : "";
        } catch (IOException e) {
            LOG.log(Level.INFO, "saved arrangement not used: {0}", e.getMessage());
            return "";
        }
    }

    private static Path withoutSource(Path layout) {
        return layout.resolveSibling("layout-without-source.xml");
    }

    /** A program with or without source is shown: the panes stand as they did for the last one of its kind. */
    public void suit(boolean withSource) {
        Kind next = withSource ? Kind.SOURCE : Kind.NO_SOURCE;
        if (next != kind) {
            kept.put(kind, arrangement());
            show(next);
        }
    }

    private void show(Kind next) {
        kind = next;
        String arrangement = kept.getOrDefault(next, "");
        if (arrangement.isEmpty() || !restored(arrangement)) {
            arrange();
        }
    }

    /** Arranges the panes as a text of {@link #arrangement} says; the window stays where it is. One that does not fit is not used. */
    public void restore(String arrangement) {
        Rectangle place = window.getBounds();
        int state = window.getExtendedState();
        if (text.isHarmless(arrangement) && !restored(arrangement)) {
            arrange();
        }
        window.setExtendedState(state);
        window.setBounds(place);
    }

    /** How the panes are arranged, in the docking library's own words; empty if it cannot tell. */
    public String arrangement() {
        try {
            DockingAPI docking = Docking.getSingleInstance();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            docking.getLayoutPersistence()
                    .saveLayoutToOutputStream(bytes, docking.getDockingState().getApplicationLayout());
            return bytes.toString(StandardCharsets.UTF_8);
        } catch (XMLStreamException e) {
            LOG.log(Level.INFO, "arrangement not saved: {0}", e.getMessage());
            return "";
        }
    }

    /** The library throws unchecked exceptions of many kinds over a layout that does not fit. */
    private boolean restored(String arrangement) {
        if (!text.isHarmless(arrangement)) {
            return false;
        }
        try {
            DockingAPI docking = Docking.getSingleInstance();
            ApplicationLayout saved = docking.getLayoutPersistence()
                    .loadApplicationLayoutFromInputStream(
                            new ByteArrayInputStream(arrangement.getBytes(StandardCharsets.UTF_8)));
            docking.getDockingState().restoreApplicationLayout(saved);
            return true;
        } catch (XMLStreamException | RuntimeException e) {
            LOG.log(Level.INFO, "saved arrangement not used: {0}", e.getMessage());
            return false;
        }
    }

    /** Arranges the panes by default. */
    public void arrange() {
        panes.values().forEach(Docking::undock);
        DefaultLayout.apply(window, kind == Kind.SOURCE);
    }

    /** Saves how the panes are arranged. */
    public void save(Path layout) {
        kept.put(kind, arrangement());
        write(kept.getOrDefault(Kind.SOURCE, ""), layout);
        write(kept.getOrDefault(Kind.NO_SOURCE, ""), withoutSource(layout));
    }

    private static void write(String arrangement, Path layout) {
        try {
            if (!arrangement.isEmpty()) {
                Files.writeString(layout, arrangement);
            }
        } catch (IOException e) {
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
