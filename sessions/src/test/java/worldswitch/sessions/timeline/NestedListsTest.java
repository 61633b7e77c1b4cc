package worldswitch.sessions.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.sessions.breakpoint.StillCpu;
import worldswitch.sessions.timeline.InterruptEvent.Step;
import worldswitch.sessions.world.World;

class NestedListsTest {
    private static final long PAGE = 0x4000_0400L;
    private static final long FIRST = 0x5080_0000_0000_0033L;
    private static final long SECOND = 0x5090_0000_0000_0034L;

    private final StillCpu cpu = new StillCpu();
    private final InterruptRecorder recorder = new InterruptRecorder(1 << 20);
    private Map<Long, Long> memory = Map.of();

    @BeforeEach
    void follow() {
        recorder.follow(new NestedLists(PAGE, 4), address -> memory.getOrDefault(address, 0L));
    }

    @Test
    void a_store_to_a_list_register_in_memory_is_recorded() {
        memory = Map.of(PAGE + 8, FIRST);
        recorder.memoryWritten(cpu, PAGE + 8, 8, 7, FIRST);

        assertThat(events()).containsExactly(new InterruptEvent(0, 0, Step.NESTED_LIST, 1, 7, FIRST));
    }

    @Test
    void a_store_to_a_part_of_one_tells_the_whole() {
        memory = Map.of(PAGE + 24, FIRST);
        recorder.memoryWritten(cpu, PAGE + 28, 4, 0x1080_0000L, FIRST >>> 32);

        assertThat(events())
                .containsExactly(new InterruptEvent(0, 0, Step.NESTED_LIST, 3, 0x1080_0000_0000_0033L, FIRST));
    }

    @Test
    void a_store_beside_them_is_nobodys() {
        recorder.memoryWritten(cpu, PAGE - 8, 8, 0, 1);
        recorder.memoryWritten(cpu, PAGE + 32, 8, 0, 1);

        assertThat(events()).isEmpty();
    }

    @Test
    void an_entry_tells_which_list_registers_of_the_hardware_stand_for_them() {
        memory = Map.of(PAGE + 8, FIRST, PAGE + 24, SECOND);
        cpu.system[Catalogue.index("ICH_LR0_EL2")] = FIRST;
        cpu.system[Catalogue.index("ICH_LR1_EL2")] = SECOND;
        recorder.guestEntered(cpu, new World(World.Kind.GUEST, 1).code());

        assertThat(events())
                .containsExactly(
                        new InterruptEvent(0, 0, Step.SHADOW, 1, FIRST, 0),
                        new InterruptEvent(0, 0, Step.SHADOW, 3, SECOND, 1));
    }

    @Test
    void invalid_ones_have_no_shadow() {
        memory = Map.of(PAGE, FIRST & ~(3L << 62), PAGE + 8, FIRST);
        cpu.system[Catalogue.index("ICH_LR0_EL2")] = FIRST & ~(3L << 62);
        recorder.guestEntered(cpu, new World(World.Kind.GUEST, 1).code());

        assertThat(events()).isEmpty();
    }

    @Test
    void they_lie_in_doublewords_of_memory() {
        assertThatThrownBy(() -> new NestedLists(PAGE + 4, 4)).hasMessage("4 list registers at 0x40000404");
        assertThatThrownBy(() -> new NestedLists(PAGE, 17)).hasMessage("17 list registers at 0x40000400");
    }

    private List<InterruptEvent> events() {
        return recorder.view().held().toList();
    }
}
