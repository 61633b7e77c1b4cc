package worldswitch.emulator.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.machine.Machine;
import worldswitch.emulator.machine.TestProgram;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

class RandomNumbersTest {
    private static final String SOURCE = """
            _start:  cmp x0, x0
                     mrs x1, rndr
                     mrs x2, nzcv
                     mrs x3, rndr
                     mrs x4, rndrrs
                     nop
                     mrs x5, rndr
                     b .
            """;
    private static final int INSTRUCTIONS = 7;

    private static long[] numbers() {
        Machine machine = TestProgram.of(SOURCE).machine;
        machine.run(INSTRUCTIONS);
        long[] x = machine.cpus().get(0).x;
        return new long[] {x[1], x[3], x[4], x[5]};
    }

    @Test
    void each_read_gives_another_number_and_a_repeated_run_the_same_ones() {
        assertThat(Arrays.stream(numbers()).distinct()).hasSize(numbers().length);
        assertThat(numbers()).isEqualTo(numbers()).doesNotContain(0);
    }

    @Test
    void a_read_clears_the_flags_to_say_that_there_was_a_number() {
        Machine machine = TestProgram.of(SOURCE).machine;
        machine.run(INSTRUCTIONS);
        assertThat(machine.cpus().get(0).x[2]).isZero();
    }

    @Test
    void a_machine_that_goes_back_reads_what_it_read() {
        Machine machine = TestProgram.of(SOURCE).machine;
        machine.run(1);
        var moment = machine.save();
        machine.run(INSTRUCTIONS);
        long hash = machine.stateHash();
        machine.restore(moment);
        machine.run(INSTRUCTIONS);
        assertThat(machine.stateHash()).isEqualTo(hash);
    }

    @Test
    void who_looks_at_the_register_changes_nothing() {
        Machine machine = TestProgram.of(SOURCE).machine;
        machine.run(1);
        Cpu cpu = machine.cpus().get(0);
        assertThat(cpu.registers.peek(Catalogue.index("RNDR"))).isZero();
        assertThat(cpu.nzcv).isEqualTo(0b0110);
    }
}
