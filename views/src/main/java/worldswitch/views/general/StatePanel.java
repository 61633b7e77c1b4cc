package worldswitch.views.general;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.views.pane.Scene;
import worldswitch.views.text.ProcessorState;
import worldswitch.views.theme.Role;
import worldswitch.views.widget.Chip;
import worldswitch.views.widget.PlainLabel;

/** PSTATE: the exception level and its stack pointer, and each flag as a chip that is filled while it is set. */
final class StatePanel extends JPanel {
    private final Chip world = new Chip("world");
    private final Chip level = new Chip("exception level");
    private final Map<Field, Chip> flags = new LinkedHashMap<>();
    private transient @Nullable Scene shown;

    StatePanel() {
        super(new MigLayout("insets 6 8 6 8, gap 4, fillx", "[][][grow]"));
        add(PlainLabel.heading("PSTATE"));
        add(level);
        add(world, "left, wrap");
        JPanel row = new JPanel(new worldswitch.views.widget.Flow());
        ProcessorState.flags().forEach(flag -> row.add(chip(flag)));
        add(row, "span, growx, wmin 50");
    }

    private Chip chip(Field flag) {
        Chip chip = new Chip("PSTATE." + flag.name());
        chip.setToolTipText(worldswitch.views.text.Registers.meaning(flag));
        flags.put(flag, chip);
        return chip;
    }

    void show(Scene scene) {
        shown = scene;
        long state = scene.snapshot().cpu().pstate();
        long before = scene.previous().cpu().pstate();
        level.say(ProcessorState.mode(state), Role.of(scene.snapshot().cpu().world()));
        world.say(
                scene.snapshot().cpu().world().toString(),
                Role.of(scene.snapshot().cpu().world()));
        flags.forEach((flag, chip) -> {
            boolean changed = flag.get(state) != flag.get(before);
            chip.say(flag.name() + "=" + flag.get(state) + (changed ? " \u25cf" : ""), role(flag.get(state), changed));
        });
    }

    private static Role role(long value, boolean changed) {
        if (changed) {
            return Role.CHANGED;
        }
        return value == 0 ? Role.MUTED : Role.FINE;
    }

    /** The scene that is shown. */
    Optional<Scene> scene() {
        return Optional.ofNullable(shown);
    }
}
