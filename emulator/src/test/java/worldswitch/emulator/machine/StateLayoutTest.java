package worldswitch.emulator.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.mmu.tlb.Space;
import worldswitch.emulator.mmu.tlb.TranslationBuffers;
import worldswitch.emulator.mmu.walk.Translation;
import worldswitch.emulator.state.StateLayout;
import worldswitch.emulator.state.StateTape;

/** The format of a saved state does not change without a new version. */
class StateLayoutTest {
    private static final String GOLDEN = "state-layout.txt";

    @Test
    void the_words_of_a_state_are_those_of_its_version() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("version " + Machine.STATE_VERSION);
        for (int cpus = 1; cpus <= 2; cpus++) {
            lines.add("");
            lines.add("processors " + cpus);
            lines.addAll(new Machine(new MachineConfiguration(1 << 20, cpus, false, false, Set.of(), 2)).layout());
        }
        lines.add("");
        lines.addAll(busyTlb());
        assertThat(lines)
                .as("the format of a state has changed: give Machine.STATE_VERSION a new number, then renew " + GOLDEN)
                .containsExactlyElementsOf(golden());
    }

    private static List<String> busyTlb() {
        TranslationBuffers buffers = new TranslationBuffers(new TranslationBuffers.Copies() {
            @Override
            public void drop(long input, int shift) {}

            @Override
            public void drop(Space space) {}
        });
        Translation page = new Translation();
        page.shift = 12;
        page.stageOneShift = 12;
        buffers.hold(false, Space.EL2, 0, 0, page);
        StateLayout layout = new StateLayout();
        StateTape tape = StateTape.record(layout);
        tape.part("TLBs that hold a page");
        buffers.state(tape);
        return layout.lines();
    }

    private static List<String> golden() throws IOException {
        try (InputStream stream = Objects.requireNonNull(StateLayoutTest.class.getResourceAsStream(GOLDEN))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
