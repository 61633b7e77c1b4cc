package worldswitch.views.vgic;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JTabbedPane;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.sessions.library.BundledSession;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Snapshot;
import worldswitch.views.focus.Focus;
import worldswitch.views.pane.Scene;
import worldswitch.views.theme.Theme;

class VgicPaneTest {
    private static final long END = 1_000_000;

    private final VgicPane pane;

    VgicPaneTest() {
        Theme.LIGHT.install();
        pane = new VgicPane();
    }

    @Test
    void the_life_of_a_guest_hypervisors_list_register_is_drawn_with_its_shadow_and_its_interrupt() throws Exception {
        show(scene("nested-vgic", "prior-check"));

        LifePanel life = find(LifePanel.class).get(0);
        assertThat(life.getAccessibleContext().getAccessibleDescription())
                .contains("pending, no shadow, INTID 42 active")
                .contains("pending, LR0 active, INTID 42 active")
                .contains("pending, LR0 invalid, INTID 42 inactive");
        EventQueue.invokeAndWait(() -> {
            life.setSize(life.getPreferredSize());
            BufferedImage image = new BufferedImage(life.getWidth(), life.getHeight(), BufferedImage.TYPE_INT_RGB);
            life.paint(image.createGraphics());
            assertThat(colours(image)).isGreaterThan(10);
        });
    }

    @Test
    void there_are_tabs_only_with_a_guest_hypervisor() throws Exception {
        show(scene("nested-vgic", "early"));
        assertThat(find(JTabbedPane.class)).hasSize(1);

        show(scene("first-exit", ""));
        assertThat(find(JTabbedPane.class)).isEmpty();
    }

    private static Scene scene(String session, String variant) throws Exception {
        Plan plan = BundledSession.find(session).orElseThrow().plan(variant);
        MachineRun run = new MachineRun(plan, MachineObserver.NONE);
        run.run(END);
        Snapshot snapshot = run.snapshot("");
        return new Scene(plan.description(), snapshot, snapshot, Focus.of(snapshot));
    }

    private void show(Scene scene) throws Exception {
        EventQueue.invokeAndWait(() -> pane.show(scene));
    }

    private <C extends Component> List<C> find(Class<C> type) {
        List<C> found = new ArrayList<>();
        collect(pane.component(), type, found);
        return found;
    }

    private static <C extends Component> void collect(Container in, Class<C> type, List<C> found) {
        for (Component child : in.getComponents()) {
            if (type.isInstance(child)) {
                found.add(type.cast(child));
            }
            if (child instanceof Container container) {
                collect(container, type, found);
            }
        }
    }

    private static long colours(BufferedImage image) {
        return java.util.stream.IntStream.range(0, image.getWidth() * image.getHeight())
                .map(place -> image.getRGB(place % image.getWidth(), place / image.getWidth()))
                .distinct()
                .count();
    }
}
