package worldswitch.emulator.machine.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.time.VirtualTime;

class PsciTest {
    private final Cpu cpu = new Cpu(0, new VirtualTime());
    private final List<String> done = new ArrayList<>();
    private final Psci psci = new Psci(
            new Power() {
                @Override
                public int processors() {
                    return 3;
                }

                @Override
                public boolean isOn(int processor) {
                    return processor < 2;
                }

                @Override
                public void start(int processor, long entry, long argument) {
                    done.add("start %d %x %x".formatted(processor, entry, argument));
                }

                @Override
                public void stop(int processor) {
                    done.add("stop " + processor);
                }

                @Override
                public void off() {
                    done.add("off");
                }

                @Override
                public void reset() {
                    done.add("reset");
                }
            },
            false);

    /** Function, three arguments, answer, what is done; numbers in hexadecimal. */
    @ParameterizedTest
    @CsvSource({
        "84000000, 0, 0, 0, 10001, ''",
        "80000000, 0, 0, 0, 10001, ''",
        "80000001, 80000000, 0, 0, 0, ''",
        "80000001, 80008000, 0, 0, -1, ''",
        "8400000a, 84000003, 0, 0, 0, ''",
        "8400000a, c4000003, 0, 0, 0, ''",
        "8400000a, 84000005, 0, 0, -1, ''",
        "84000006, 0, 0, 0, 2, ''",
        "84000005, 0, 0, 0, -1, ''",
        "c4000003, 2, 40001000, 1ffffffff, 0, start 2 40001000 1ffffffff",
        "84000003, 100000002, 140001000, 1ffffffff, 0, start 2 40001000 ffffffff",
        "c4000003, 1, 40001000, 0, -4, ''",
        "c4000003, 3, 40001000, 0, -2, ''",
        "c4000003, 100000000, 40001000, 0, -2, ''",
        "c4000003, 2, 40001002, 0, -9, ''",
        "c4000004, 1, 0, 0, 0, ''",
        "c4000004, 2, 0, 0, 1, ''",
        "c4000004, 2, 1, 0, 0, ''",
        "c4000004, 8, 0, 0, -2, ''",
        "c4000004, 1, 4, 0, -2, ''",
        "84000002, 0, 0, 0, 0, stop 0",
        "84000008, 0, 0, 0, 0, off",
        "84000009, 0, 0, 0, 0, reset",
        "c4000001, ffffffff, 0, 0, -2, ''",
        "12345678, 0, 0, 0, -1, ''"
    })
    void a_call_is_answered_as_psci_1_1_says(
            String function, String first, String second, String third, String answer, String effect) {
        cpu.x[0] = Long.parseLong(function, 16);
        cpu.x[1] = Long.parseLong(first, 16);
        cpu.x[2] = Long.parseLong(second, 16);
        cpu.x[3] = Long.parseLong(third, 16);
        assertThat(psci.call(cpu)).isTrue();
        assertThat(cpu.x[0]).isEqualTo(Long.parseLong(answer, 16));
        assertThat(String.join(",", done)).isEqualTo(effect);
    }

    @ParameterizedTest
    @CsvSource({"84000001", "c4000001"})
    void suspending_waits_for_an_interrupt(String function) {
        cpu.x[0] = Long.parseLong(function, 16);
        psci.call(cpu);
        assertThat(cpu.x[0]).isZero();
        assertThat(cpu.asleep).isTrue();
    }
}
