package worldswitch.emulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.event.TakenException;
import worldswitch.emulator.machine.Machine;
import worldswitch.emulator.machine.MachineConfiguration;
import worldswitch.emulator.machine.TestProgram;
import worldswitch.emulator.machine.load.ElfFile;
import worldswitch.emulator.machine.load.LoadProblem;

/** Byte order and alignment of vector registers in memory, where QEMU's user mode cannot be asked. */
class VectorMemoryTest {
    /** SCTLR_EL2 gets the given bits; X1 points to the bytes 0 to 15, and 16 zeroes behind. */
    private static final String FRAME = """
            _start:  adr x1, data
                     mrs x0, sctlr_el2
                     ldr x2, =%s
                     orr x0, x0, x2
                     msr sctlr_el2, x0
                     isb
                     %s
                     mov x28, #1
                     b .
                     .balign 16
            data:    .byte 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
                     .quad 0, 0
            """;

    private static final String BIG_ENDIAN = "0x2000000";
    private static final String CHECKED = "2";

    private long syndrome;

    @Test
    void a_register_of_16_bytes_is_one_number_in_big_endian_order() throws LoadProblem {
        Machine machine = run(BIG_ENDIAN, "ldr q0, [x1]; str q0, [x1, #16]; ldp q2, q3, [x1]");
        assertHolds(machine, 0, 0x0809_0a0b_0c0d_0e0fL, 0x0001_0203_0405_0607L);
        assertHolds(machine, 2, 0x0809_0a0b_0c0d_0e0fL, 0x0001_0203_0405_0607L);
        assertHolds(machine, 3, 0x0809_0a0b_0c0d_0e0fL, 0x0001_0203_0405_0607L);
    }

    @Test
    void elements_keep_their_places_in_big_endian_order() throws LoadProblem {
        Machine machine =
                run(BIG_ENDIAN, "ld1 {v0.4s}, [x1]; ld2 {v2.2s, v3.2s}, [x1]; ld1r {v4.8h}, [x1]; ldr d5, [x1]");
        assertHolds(machine, 0, 0x0405_0607_0001_0203L, 0x0c0d_0e0f_0809_0a0bL);
        assertHolds(machine, 2, 0x0809_0a0b_0001_0203L, 0);
        assertHolds(machine, 3, 0x0c0d_0e0f_0405_0607L, 0);
        assertHolds(machine, 4, 0x0001_0001_0001_0001L, 0x0001_0001_0001_0001L);
        assertHolds(machine, 5, 0x0001_0203_0405_0607L, 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ldr q0, [x1, #16] | 0",
                "ldur q0, [x1, #8] | 96000021",
                "stur q0, [x1, #8] | 96000061",
                "ldp q0, q1, [x1] | 0",
                "add x1, x1, #8; ldp d0, d1, [x1] | 0",
                "add x1, x1, #8; ldp q0, q1, [x1] | 96000021",
                "add x1, x1, #3; ld1 {v0.16b}, [x1] | 0",
                "add x1, x1, #4; ld1 {v0.4s}, [x1] | 0",
                "add x1, x1, #3; ld1 {v0.8h}, [x1] | 96000021",
                "add x1, x1, #4; st2 {v0.d, v1.d}[1], [x1] | 96000061"
            })
    void where_alignment_is_checked_the_whole_register_or_each_element_must_be_aligned(String code, String expected)
            throws LoadProblem {
        Machine machine = run(CHECKED, code);
        assertThat(Long.toHexString(syndrome)).isEqualTo(expected);
        assertThat(machine.cpus().get(0).x[28]).isEqualTo(syndrome == 0 ? 1 : 0);
    }

    private static void assertHolds(Machine machine, int register, long low, long high) {
        assertThat(machine.cpus().get(0).vector(2 * register)).isEqualTo(low);
        assertThat(machine.cpus().get(0).vector(2 * register + 1)).isEqualTo(high);
    }

    private Machine run(String control, String code) throws LoadProblem {
        Machine machine = new Machine(new MachineConfiguration(16 << 20, 1, false, false, Set.of(), 2));
        machine.observe(new MachineObserver() {
            @Override
            public void exceptionTaken(CpuView cpu, TakenException exception) {
                syndrome = syndrome == 0 ? exception.esr : syndrome;
            }
        });
        machine.load(ElfFile.read(TestProgram.elfOf(FRAME.formatted(control, code.replace("; ", "\n")))));
        machine.run(200);
        return machine;
    }
}
