package worldswitch.emulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.machine.Machine;
import worldswitch.emulator.machine.MachineConfiguration;
import worldswitch.emulator.machine.MachineState;
import worldswitch.emulator.machine.TestProgram;
import worldswitch.emulator.machine.load.ElfFile;
import worldswitch.emulator.machine.load.LoadProblem;

/** Where CPACR_EL1 and CPTR_EL2 trap the use of vector registers, and what becomes of the registers where they do not. */
class VectorAccessTest {
    /** Goes to an exception level with controls as given, uses V1, and comes to an end at the first exception to EL2. */
    private static final String FRAME = """
            _start:  adr x0, vectors
                     msr vbar_el2, x0
                     msr vbar_el1, x0
                     ldr x0, =%s
                     msr hcr_el2, x0
                     isb
                     ldr x0, =%s
                     msr cptr_el2, x0
                     isb
                     ldr x0, =%s
                     msr %s, x0
                     adr x0, target
                     msr elr_el2, x0
                     mov x0, #%s
                     msr spsr_el2, x0
                     eret
            target:  fmov d1, x0
                     mrs x2, fpsr
                     svc #0
                     .balign 2048
            vectors: .rept 16
                     b taken
                     .balign 128
                     .endr
            taken:   mrs x0, currentel
                     cmp x0, #8
                     b.eq 1f
                     hvc #0
            1:       ldr x0, =0x84000008
                     smc #0
            """;

    private static final String LOOP = """
            _start:  msr cptr_el2, xzr
                     ldr x3, =0x40100000
                     mov x4, #3000
            1:       fmov d1, x4
                     str q1, [x3]
                     subs x4, x4, #1
                     b.ne 1b
                     ldr x0, =0x84000008
                     smc #0
            """;

    private final List<String> told = new ArrayList<>();

    /** EL1t is 0x3c4, EL0t is 0x3c0, EL2h is 0x3c9; CPTR_EL2 has the layout that HCR_EL2.E2H says. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0x80000000 | 0x33ff | 0x300000 | cpacr_el1 | 0x3c4 | EL1 56000000 null",
                "0x80000000 | 0x33ff | 0x000000 | cpacr_el1 | 0x3c4 | EL1 1fe00000 CPACR_EL1.FPEN traps EL1",
                "0x80000000 | 0x33ff | 0x100000 | cpacr_el1 | 0x3c4 | EL1 56000000 null",
                "0x80000000 | 0x33ff | 0xc00000 | cpacr_el1 | 0x3c4 | EL1 1fe00000 CPACR_EL1.FPEN traps EL1",
                "0x80000000 | 0x33ff | 0x100000 | cpacr_el1 | 0x3c0 | EL1 1fe00000 CPACR_EL1.FPEN traps EL0",
                "0x80000000 | 0x37ff | 0x300000 | cpacr_el1 | 0x3c4 | EL2 1fe00000 CPTR_EL2.TFP=1 traps",
                "0x80000000 | 0x37ff | 0x000000 | cpacr_el1 | 0x3c4 | EL1 1fe00000 CPACR_EL1.FPEN traps EL1",
                "0x80000000 | 0x37ff | 0x300000 | cpacr_el1 | 0x3c9 | EL2 1fe00000 CPTR_EL2.TFP=1 traps",
                "0x80000000 | 0x33ff | 0x300000 | cpacr_el1 | 0x3c9 | EL2 56000000 null",
                "0x88000000 | 0x33ff | 0x000000 | cpacr_el1 | 0x3c0 | EL2 2000000 CPACR_EL1.FPEN traps EL0",
                "0x488000000 | 0x0 | 0x100000 | cpacr_el1 | 0x3c0 | EL2 1fe00000 CPTR_EL2.FPEN traps",
                "0x488000000 | 0x0 | 0x300000 | cpacr_el1 | 0x3c0 | EL2 56000000 HCR_EL2.TGE=1",
                "0x480000000 | 0x0 | 0x300000 | cpacr_el12 | 0x3c4 | EL2 1fe00000 CPTR_EL2.FPEN traps",
            })
    void a_use_of_vector_registers_is_trapped_where_the_controls_say(
            String hcr, String cptr, String cpacr, String name, String state, String expected) throws LoadProblem {
        run(FRAME.formatted(hcr, cptr, cpacr, name, state), false);
        assertThat(told.stream().filter(line -> line.startsWith("EL")).findFirst())
                .hasValueSatisfying(line -> assertThat(line).startsWith(expected));
    }

    @Test
    void a_use_right_after_a_write_of_the_controls_is_told_and_goes_by_the_old_ones_where_that_is_the_mode()
            throws LoadProblem {
        String source = "_start: mov x0, #0x37ff\n isb\n msr cptr_el2, x0\n fmov d1, x0\n isb\n fmov d2, x0\n b .\n";
        Machine deferred = run(source, true);
        assertThat(told).contains("floating point or SIMD goes by [HCR_EL2.E2H, CPTR_EL2{E2H=0}.TFP]");
        assertThat(deferred.cpus().get(0).vector(2)).isEqualTo(0x37ff);
        assertThat(deferred.cpus().get(0).vector(4)).isZero();
    }

    @Test
    void a_hot_loop_of_vector_instructions_meets_a_trap_that_is_switched_on_meanwhile() throws LoadProblem {
        Machine machine = run(LOOP, false);
        assertThat(machine.cpus().get(0).vector(2)).isEqualTo(1);
        String trapped = LOOP.replace("subs x4", "cmp x4, #9\n csel x5, x6, xzr, eq\n msr cptr_el2, x5\n isb\n subs x4")
                .replace("_start:", "_start: mov x6, #0x400\n");
        assertThat(run(trapped, false).cpus().get(0).vector(2)).isEqualTo(9);
    }

    @Test
    void vector_registers_are_saved_and_restored_with_the_state() throws LoadProblem {
        Machine machine = run("_start: mov x0, #0xc00000\n msr fpcr, x0\n mov x1, #-1\n fmov d31, x1\n b .\n", false);
        MachineState state = machine.save();
        long hash = machine.stateHash();
        machine.cpus().get(0).v[62] = 5;
        machine.cpus().get(0).fpcr = 0;
        assertThat(machine.stateHash()).isNotEqualTo(hash);
        machine.restore(state);
        assertThat(machine.cpus().get(0).v[62]).isEqualTo(-1);
        assertThat(machine.cpus().get(0).fpcr).isEqualTo(0xc00000);
        assertThat(machine.stateHash()).isEqualTo(hash);
    }

    private Machine run(String source, boolean deferred) throws LoadProblem {
        Machine machine = new Machine(new MachineConfiguration(16 << 20, 1, deferred, false, Set.of(), 2));
        machine.observe(new Listener(told));
        machine.load(ElfFile.read(TestProgram.elfOf(source)));
        machine.run(40_000);
        return machine;
    }
}
