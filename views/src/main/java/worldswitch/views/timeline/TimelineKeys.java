package worldswitch.views.timeline;

import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** The keys of the timeline and what they do. */
final class TimelineKeys {
    private static final double FACTOR = 1.5;
    private static final double SHARE = 0.2;

    private final TimelineState state;
    private final Map<TimelineKey, Runnable> keys = new LinkedHashMap<>();

    TimelineKeys(TimelineState state, TimelineSteps steps, Runnable help) {
        this.state = state;
        keys.put(new TimelineKey("W", "W", "zoom in"), () -> state.zoom(steps.middle(), FACTOR));
        keys.put(new TimelineKey("S", "S", "zoom out"), () -> state.zoom(steps.middle(), 1 / FACTOR));
        keys.put(new TimelineKey("A", "A", "pan left"), () -> state.pan(-SHARE));
        keys.put(new TimelineKey("D", "D", "pan right"), () -> state.pan(SHARE));
        keys.put(new TimelineKey("F", "F", "fit everything"), state::fit);
        keys.put(new TimelineKey("PERIOD", ".", "next event of the chosen track"), () -> steps.step(1));
        keys.put(new TimelineKey("COMMA", ",", "previous event of the chosen track"), () -> steps.step(-1));
        keys.put(new TimelineKey("ENTER", "Return", "put the machine where the focus is"), steps::travel);
        keys.put(new TimelineKey("UP", "\u2191", "choose the track above"), () -> steps.chooseTrack(-1));
        keys.put(new TimelineKey("DOWN", "\u2193", "choose the track below"), () -> steps.chooseTrack(1));
        keys.put(new TimelineKey("P", "P", "pin the chosen track on top, or let it go"), state::togglePin);
        keys.put(new TimelineKey("ESCAPE", "Esc", "forget the marked stretch"), () -> state.mark(null));
        keys.put(new TimelineKey("typed ?", "?", "show or hide these keys"), help);
    }

    /** The keys to list. */
    List<TimelineKey> all() {
        return new ArrayList<>(keys.keySet());
    }

    /** Lets a component and what is in it answer to the keys. */
    void install(JComponent component) {
        keys.forEach((key, action) -> {
            component
                    .getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
                    .put(KeyStroke.getKeyStroke(key.key()), key.shown());
            component.getActionMap().put(key.shown(), new AbstractAction() {
                /** Escape is for others while there is nothing to forget. */
                @Override
                public boolean isEnabled() {
                    return !key.key().equals("ESCAPE") || state.mark() != null;
                }

                @Override
                public void actionPerformed(ActionEvent event) {
                    action.run();
                }
            });
        });
    }
}
