package worldswitch.app.window;

import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import worldswitch.sessions.snapshot.CpuSnapshot;
import worldswitch.sessions.snapshot.RunState;
import worldswitch.sessions.snapshot.Snapshot;
import worldswitch.views.pane.Scene;
import worldswitch.views.text.Numbers;
import worldswitch.views.text.ProcessorState;
import worldswitch.views.text.Symbols;
import worldswitch.views.theme.Role;
import worldswitch.views.widget.Chip;
import worldswitch.views.widget.PlainLabel;

/** The line at the foot of the window: whose world runs, at which level and place, how far, and why it stands. */
final class StatusBar extends JPanel {
    private final Chip world = new Chip("world");
    private final PlainLabel level = named(PlainLabel.code(""), "exception level");
    private final PlainLabel place = named(PlainLabel.code(""), "place");
    private final PlainLabel count = named(PlainLabel.code(""), "instructions");
    private final Chip state = new Chip("run state");
    private final PlainLabel stop = named(PlainLabel.of(""), "why it stopped");
    private final TravelProgress progress;
    private final JButton away = new JButton();

    /**
     * A status bar.
     *
     * @param toPresent returns the focus to where the machine stands
     * @param cancel breaks off what is under way
     */
    StatusBar(Runnable toPresent, Runnable cancel) {
        super(new MigLayout("insets 3 10 3 10, fillx, hidemode 3", "[]10[]14[]14[]14[]8[grow]8[]8[]", "[center]"));
        add(world);
        add(level);
        add(place);
        add(count);
        add(state);
        add(stop, "wmin 40");
        progress = new TravelProgress(cancel);
        add(progress);
        add(away);
        away.setName("return to the present");
        away.getAccessibleContext().setAccessibleName("Return the focus to where the machine stands");
        away.putClientProperty("JButton.buttonType", "roundRect");
        away.addActionListener(event -> toPresent.run());
    }

    void show(Scene scene) {
        CpuSnapshot cpu = scene.snapshot().cpu();
        world.say(cpu.world().toString(), Role.of(cpu.world()));
        level.setText(ProcessorState.mode(cpu.pstate()));
        place.setText(Symbols.place(scene, cpu.pc()));
        count.setText(count(scene.snapshot()));
        state.say(words(scene.snapshot().state()), role(scene.snapshot().state()));
        stop.setText(reason(scene));
        stop.setToolTipText(stop.getText());
        progress.show(scene);
        away.setVisible(!scene.isPresent() && !scene.isRunning());
        away.setText("Looking at " + Numbers.moment(scene.focus().instructions()) + ": return to the present");
    }

    /** How far it has come, and how far the run is known if that is farther. */
    private static String count(Snapshot snapshot) {
        String events =
                snapshot.moment().events() == 0 ? "" : "+" + snapshot.moment().events();
        String far = snapshot.moment().equals(snapshot.furthest())
                ? ""
                : ", known to " + Numbers.count(snapshot.furthest().instructions());
        return Numbers.count(snapshot.instructions()) + events + " instructions" + far;
    }

    private static String words(RunState state) {
        return switch (state) {
            case STOPPED -> "stopped";
            case RUNNING -> "running";
            case ENDED -> "ended";
        };
    }

    private static Role role(RunState state) {
        return switch (state) {
            case STOPPED -> Role.FINE;
            case RUNNING -> Role.GO;
            case ENDED -> Role.UNKNOWN;
        };
    }

    private static String reason(Scene scene) {
        String stop = scene.snapshot().stop();
        if (!scene.isRunning()) {
            return stop;
        }
        return stop.isEmpty() || stop.equals(words(RunState.RUNNING)) ? "" : "to " + stop;
    }

    private static PlainLabel named(PlainLabel label, String name) {
        label.setName(name);
        return label;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setBorder(BorderFactory.createMatteBorder(1, 0, 0, 0, UIManager.getColor("Separator.foreground")));
    }
}
