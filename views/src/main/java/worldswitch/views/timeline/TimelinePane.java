package worldswitch.views.timeline;

import java.awt.BorderLayout;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import worldswitch.views.pane.Controls;
import worldswitch.views.pane.Pane;
import worldswitch.views.pane.Scene;
import worldswitch.views.table.Cell;
import worldswitch.views.table.Column;
import worldswitch.views.table.Grid;
import worldswitch.views.timeline.track.Tracks;
import worldswitch.views.widget.CatchUp;
import worldswitch.views.widget.Loss;
import worldswitch.views.widget.PlainLabel;
import worldswitch.views.widget.Scroll;
import worldswitch.views.widget.Tall;

/**
 * What was recorded, over time: a lane for each exception level in the colours of the worlds, guest exits, interrupts, and a track
 * for each register that was written, with its unsynchronised spans and the verdicts in them.
 *
 * <p>The parts share a {@link TimelineState}. Lanes stay on top; the tracks of registers scroll.
 */
public final class TimelinePane implements Pane {
    private final JPanel panel = new JPanel(new BorderLayout());
    private final TimelineState state = new TimelineState();
    private final Loss loss = new Loss("stretches");
    private final CatchUp catchUp = new CatchUp("timeline", this::again);
    private final PlainLabel summary = PlainLabel.of("");

    /** A timeline whose events move the focus. */
    public TimelinePane(Controls controls) {
        TimelineSteps steps = new TimelineSteps(state, controls);
        TrackCanvas lanes = new TrackCanvas("worlds and events", state, state.tracks::fixed);
        TrackCanvas registers = new TrackCanvas("register tracks", state, state::registers);
        new TrackMouse(lanes, state, true, steps::select, steps::travel);
        new TrackMouse(registers, state, false, steps::select, steps::travel);
        Grid<TimelineKey> help = new Grid<>(
                "keys of the timeline",
                java.util.List.of(
                        new Column<>("Key", 6, key -> Cell.code(key.shown()).bold()),
                        new Column<>("What it does", 30, key -> Cell.text(key.purpose()))));
        JScrollPane helpScroll = Scroll.of(help);
        TimelineKeys keys = new TimelineKeys(state, steps, () -> toggle(helpScroll));
        help.setRows(keys.all());
        helpScroll.setVisible(false);
        keys.install(panel);
        panel.add(head(), BorderLayout.NORTH);
        panel.add(body(lanes, registers), BorderLayout.CENTER);
        panel.add(helpScroll, BorderLayout.EAST);
        summary.setName("timeline summary");
        state.watch(() -> refresh(lanes, registers));
    }

    private JPanel head() {
        JPanel head = new JPanel(new BorderLayout());
        summary.setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
        head.add(loss, BorderLayout.NORTH);
        head.add(summary, BorderLayout.CENTER);
        head.add(catchUp, BorderLayout.SOUTH);
        return head;
    }

    private JPanel body(TrackCanvas lanes, TrackCanvas registers) {
        JPanel top = new JPanel(new BorderLayout());
        top.add(new Ruler(state), BorderLayout.NORTH);
        top.add(lanes, BorderLayout.CENTER);
        Tall page = new Tall(new BorderLayout());
        page.add(registers);
        JScrollPane scroll = Scroll.of(page);
        scroll.setColumnHeaderView(top);
        scroll.setVerticalScrollBarPolicy(ScrollPaneConstants.VERTICAL_SCROLLBAR_ALWAYS);
        scroll.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        JPanel body = new JPanel(new BorderLayout());
        body.add(scroll);
        return body;
    }

    private void refresh(TrackCanvas lanes, TrackCanvas registers) {
        String text = TimelineSummary.of(state);
        summary.setText(text);
        summary.setToolTipText(text);
        registers.revalidate();
        panel.repaint();
    }

    private void toggle(JComponent help) {
        help.setVisible(!help.isVisible());
        panel.revalidate();
    }

    @Override
    public String id() {
        return "timeline";
    }

    @Override
    public String title() {
        return "Timeline";
    }

    @Override
    public String purpose() {
        return "Worlds, exits, interrupts and system register writes over time, with unsynchronised spans";
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(Scene scene) {
        loss.show(scene.snapshot().known().stretches().dropped());
        state.show(scene);
        catchUp.show(state.left(), Tracks.all(scene.snapshot().known()));
    }

    private void again() {
        Scene scene = state.scene();
        if (scene != null && panel.isShowing()) {
            show(scene);
        }
    }
}
