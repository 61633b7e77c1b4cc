package worldswitch.sessions.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The table of a kernel whose handlers lie at 0x100, 0x140 and 0x1a0 from its start. */
class HostCallsTest {
    private static final Map<Long, String> HANDLERS =
            Map.of(0x100L, "__kvm_vcpu_run", 0x140L, "__pkvm_init", 0x1a0L, "__kvm_adjust_pc");

    @Test
    void handlers_are_named_in_the_order_of_the_table_wherever_it_says_that_they_lie() {
        for (long start : new long[] {0, 0xffff_8000_8000_0000L, 0x7d_3c00_0000L}) {
            assertThat(HostCalls.names(new long[] {0, start + 0x140, start + 0x1a0, start + 0x100}, HANDLERS))
                    .containsExactly("__kvm_hyp_init", "__pkvm_init", "__kvm_adjust_pc", "__kvm_vcpu_run");
        }
    }

    @Test
    void the_names_end_where_the_table_does() {
        assertThat(HostCalls.names(new long[] {0, 0x140, 0x1a0, 0x6d72_612f}, HANDLERS))
                .containsExactly("__kvm_hyp_init", "__pkvm_init", "__kvm_adjust_pc");
    }

    @Test
    void number_0_has_the_name_of_its_handler_if_it_has_one() {
        assertThat(HostCalls.names(new long[] {0x100, 0x140, 0x1a0}, HANDLERS))
                .containsExactly("__kvm_vcpu_run", "__pkvm_init", "__kvm_adjust_pc");
    }

    @Test
    void a_table_that_is_not_filled_or_fits_at_several_places_names_nothing() {
        assertThat(HostCalls.names(new long[] {0, 0, 0, 0}, HANDLERS)).isEmpty();
        assertThat(HostCalls.names(new long[] {0, 0x5140, 0x6d72_612f, 0}, HANDLERS))
                .isEmpty();
        Map<Long, String> even = Map.of(0x100L, "one", 0x140L, "two", 0x180L, "three");
        assertThat(HostCalls.names(new long[] {0, 0x5000, 0x5040, 0}, even)).isEmpty();
    }
}
