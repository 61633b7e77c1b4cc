package worldswitch.views.code;

import java.util.List;
import javax.swing.Icon;
import javax.swing.text.BadLocationException;
import org.fife.ui.rtextarea.Gutter;
import org.fife.ui.rtextarea.RTextArea;
import worldswitch.sessions.breakpoint.BreakpointState;
import worldswitch.sessions.breakpoint.Trigger;
import worldswitch.views.pane.Scene;
import worldswitch.views.theme.Icons;
import worldswitch.views.theme.Role;

/** Marks at the lines of a listing: the machine's place, the focus, and breakpoints. */
final class LineMarks {
    private static final int SIZE = 12;

    private final RTextArea area;
    private final Gutter gutter;
    private final Icon breakpoint = Icons.of("breakpoint", SIZE);
    private final Icon disabled = Icons.of("breakpoint-disabled", SIZE);
    private final Icon present = Icons.of("present-line", SIZE);
    private final Icon looked = Icons.of("focus-line", SIZE);

    LineMarks(RTextArea area, Gutter gutter) {
        this.area = area;
        this.gutter = gutter;
    }

    void show(Scene scene, Listing listing) {
        area.removeAllLineHighlights();
        gutter.removeAllTrackingIcons();
        gutter.setBackground(area.getBackground());
        gutter.setLineNumberColor(Role.MUTED.color());
        gutter.setBorderColor(Role.LINE.color());
        scene.snapshot().breakpoints().forEach(each -> mark(each, listing));
        long pc = scene.snapshot().cpu().pc();
        boolean elsewhere = scene.focus().isCode() && scene.focus().address() != pc;
        if (elsewhere) {
            listing.line(scene.focus().address())
                    .ifPresent(line -> mark(line, Role.UNSYNCHRONISED, looked, "the focus"));
        }
        listing.line(pc).ifPresent(line -> mark(line, Role.CURRENT, present, "the machine stands here"));
    }

    private void mark(BreakpointState state, Listing listing) {
        if (state.breakpoint().trigger() instanceof Trigger.Address trigger) {
            boolean on = state.breakpoint().enabled();
            listing.line(trigger.address())
                    .ifPresent(line ->
                            mark(line, on ? Role.BREAKPOINT : Role.MUTED, on ? breakpoint : disabled, "breakpoint"));
        }
    }

    private void mark(int line, Role role, Icon icon, String what) {
        try {
            area.addLineHighlight(line, role.fill());
            gutter.addLineTrackingIcon(line, icon, what);
        } catch (BadLocationException e) {
            throw new IllegalStateException("line " + line + " of " + List.of(what, area.getLineCount()), e);
        }
    }
}
