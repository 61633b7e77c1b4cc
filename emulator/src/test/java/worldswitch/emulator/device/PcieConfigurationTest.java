package worldswitch.emulator.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import worldswitch.emulator.state.StateTape;

/** What {@code BoardTest} does not hold against QEMU: pairs of registers in one access, and what is saved. */
class PcieConfigurationTest {
    private final PcieConfiguration space = new PcieConfiguration();

    @Test
    void two_registers_are_read_and_written_at_once() {
        assertThat(space.read(0, 8)).isEqualTo(0x0008_1b36L);
        space.write(0, 8, -1);
        assertThat(space.read(0, 8)).isEqualTo(0x0000_0507_0008_1b36L);
        assertThat(space.read(0x28, 8)).isEqualTo(0x1100_1af4_0000_0000L);
    }

    @Test
    void what_is_written_is_saved() {
        space.write(4, 2, 0x102);
        space.write(0x0c, 1, 0x10);
        space.write(0x3c, 1, 0x2a);
        StateTape tape = StateTape.record();
        space.state(tape);
        PcieConfiguration restored = new PcieConfiguration();
        restored.state(StateTape.play(tape.words()));
        assertThat(restored.read(4, 4)).isEqualTo(0x102);
        assertThat(restored.read(0x0c, 4)).isEqualTo(0x10);
        assertThat(restored.read(0x3c, 4)).isEqualTo(0x2a);
    }
}
