package worldswitch.views.vgic;

import java.util.List;
import java.util.function.Function;
import worldswitch.sessions.timeline.ListStage;
import worldswitch.views.theme.Role;

/**
 * A line of the drawing of a life: one of the three things that a stage tells of.
 *
 * @param name whose line it is
 * @param text its state in words
 * @param role the colours of its state
 */
record Lane(String name, Function<ListStage, String> text, Function<ListStage, Role> role) {
    private static final Role[] PHYSICAL = {Role.MUTED, Role.UNSYNCHRONISED, Role.GOOD, Role.CHANGED};

    static List<Lane> of(int number) {
        return List.of(
                new Lane(
                        "guest hypervisor's LR" + number,
                        ListStage::nestedText,
                        stage -> LifePanel.role(stage.nested())),
                new Lane("shadow", ListStage::shadowText, stage -> LifePanel.role(stage.shadowValue())),
                new Lane(
                        "physical interrupt",
                        ListStage::physicalText,
                        stage -> stage.intid() < 0 ? Role.MUTED : PHYSICAL[stage.physical() & 3]));
    }

    /** Behind the last stage, from one on, that says the same of this line. */
    int end(List<ListStage> life, int from) {
        int end = from + 1;
        while (end < life.size() && text.apply(life.get(end)).equals(text.apply(life.get(from)))) {
            end++;
        }
        return end;
    }
}
