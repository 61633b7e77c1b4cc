package worldswitch.app.dock;

import static io.github.andrewauclair.moderndocking.DockingRegion.CENTER;
import static io.github.andrewauclair.moderndocking.DockingRegion.EAST;
import static io.github.andrewauclair.moderndocking.DockingRegion.SOUTH;
import static io.github.andrewauclair.moderndocking.DockingRegion.WEST;

import io.github.andrewauclair.moderndocking.DockingRegion;
import io.github.andrewauclair.moderndocking.app.Docking;
import java.util.List;
import javax.swing.JFrame;

/**
 * How the panes stand at first: the story at the left, code in the middle, the state of the machine at the right; below
 * them the timeline with what it leads to beside it.
 */
final class DefaultLayout {
    private DefaultLayout() {}

    static void apply(JFrame window, boolean source) {
        if (source) {
            withSource(window);
        } else {
            withoutSource(window);
        }
    }

    private static void withSource(JFrame window) {
        first("source", window);
        beside("timeline", "source", SOUTH, 0.44);
        beside("verdicts", "timeline", EAST, 0.42);
        beside("story", "source", WEST, 0.18);
        beside("general", "source", EAST, 0.38);
        beside("disassembly", "source", EAST, 0.48);
        together("story", List.of("breakpoints", "notes"));
        together("general", List.of("stack", "sysregs", "vgic", "memory", "translation"));
        together("timeline", List.of("console"));
        together("verdicts", List.of("exits", "compare"));
        List.of("story", "general", "timeline", "verdicts").forEach(Docking::bringToFront);
    }

    /** Of a program without source, such as a kernel, the disassembly has the middle, with the stack beside it. */
    private static void withoutSource(JFrame window) {
        first("disassembly", window);
        beside("timeline", "disassembly", SOUTH, 0.47);
        beside("exits", "timeline", EAST, 0.5);
        beside("story", "disassembly", WEST, 0.18);
        beside("stack", "disassembly", EAST, 0.5);
        together("story", List.of("breakpoints", "notes"));
        together("disassembly", List.of("source"));
        together("stack", List.of("general", "sysregs", "vgic", "memory", "translation"));
        together("timeline", List.of("console"));
        together("exits", List.of("verdicts", "compare"));
        List.of("story", "disassembly", "stack", "console", "exits").forEach(Docking::bringToFront);
    }

    private static void first(String pane, JFrame window) {
        Docking.dock(pane, window);
    }

    private static void beside(String pane, String other, DockingRegion side, double share) {
        Docking.dock(pane, other, side, share);
    }

    private static void together(String first, List<String> others) {
        others.forEach(other -> {
            if (Docking.isDockableRegistered(other)) {
                Docking.dock(other, first, CENTER);
            }
        });
    }
}
