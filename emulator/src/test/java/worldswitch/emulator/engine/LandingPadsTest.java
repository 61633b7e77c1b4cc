package worldswitch.emulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.time.VirtualTime;

class LandingPadsTest {
    private static final int NOP = 0xd503_201f;
    private static final int BRK = 0xd420_0000;

    private final Cpu cpu = new Cpu(0, new VirtualTime());

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void an_instruction_that_is_executed_clears_the_branch_type(int branchType) {
        cpu.btype = branchType;

        assertThat(LandingPads.accept(cpu, NOP)).isTrue();
        assertThat(cpu.btype).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_breakpoint_instruction_leaves_the_branch_type_to_the_exception_it_takes(int branchType) {
        cpu.btype = branchType;

        assertThat(LandingPads.accept(cpu, BRK)).isTrue();
        assertThat(cpu.btype).isEqualTo(branchType);
    }
}
