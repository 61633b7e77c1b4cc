package worldswitch.views;

import java.util.List;
import worldswitch.views.breakpoints.BreakpointsPane;
import worldswitch.views.code.DisassemblyPane;
import worldswitch.views.code.SourcePane;
import worldswitch.views.console.ConsolePane;
import worldswitch.views.exits.ExitsPane;
import worldswitch.views.general.GeneralPane;
import worldswitch.views.memory.MemoryPane;
import worldswitch.views.notes.NotesPane;
import worldswitch.views.pane.Controls;
import worldswitch.views.pane.Pane;
import worldswitch.views.stack.StackPane;
import worldswitch.views.story.StoryPane;
import worldswitch.views.sysreg.SysregPane;
import worldswitch.views.timeline.TimelinePane;
import worldswitch.views.translation.TranslationPane;
import worldswitch.views.verdicts.VerdictsPane;
import worldswitch.views.vgic.VgicPane;

/** All panes of the window, in the order of its menu. */
public final class Panes {
    private Panes() {}

    /** Makes one of each. Call on the event dispatch thread. */
    public static List<Pane> all(Controls controls) {
        return List.of(
                new StoryPane(controls),
                new SourcePane(controls),
                new DisassemblyPane(controls),
                new TimelinePane(controls),
                new VerdictsPane(controls),
                new ExitsPane(controls),
                new GeneralPane(controls),
                new StackPane(controls),
                new SysregPane(controls),
                new VgicPane(),
                new MemoryPane(controls),
                new TranslationPane(),
                new BreakpointsPane(controls),
                new NotesPane(controls),
                new ConsolePane(controls));
    }
}
