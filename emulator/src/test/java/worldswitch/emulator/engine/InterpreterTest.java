package worldswitch.emulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.event.TakenException;
import worldswitch.emulator.machine.StopReason;
import worldswitch.emulator.machine.StopReason.Kind;
import worldswitch.emulator.machine.TestProgram;

class InterpreterTest {
    private static final String OFF = "ldr x0, =0x84000008\n smc #0\n b .\n";
    /** Counts in X19 while a timer interrupt counts in X20; 20,000 rounds make every line hot. */
    private static final String INTERRUPTED = """
            _start:  adr x0, vectors
                     msr vbar_el2, x0
                     mov x1, #1
                     msr icc_sre_el2, x1
                     isb
                     ldr x2, =0x08000000
                     mov w3, #2
                     str w3, [x2]
                     ldr x2, =0x080b0000
                     str w3, [x2, #0x80]
                     mov w3, #-1
                     str w3, [x2, #0x80]
                     ldr x2, =0x080a0000
                     str wzr, [x2, #0x14]
                     ldr x2, =0x080b0100
                     ldr w3, =0x04000000
                     str w3, [x2]
                     mov x3, #0xff
                     msr icc_pmr_el1, x3
                     mov x3, #1
                     msr icc_igrpen1_el1, x3
                     mov x3, #0x10
                     msr hcr_el2, x3
                     mov x3, #13
                     msr cnthp_tval_el2, x3
                     mov x3, #1
                     msr cnthp_ctl_el2, x3
                     isb
                     msr daifclr, #2
                     ldr x4, =20000
                     ldr x5, =0x40100000
            1:       add x19, x19, #3
                     eor x21, x21, x19
                     str x21, [x5, #8]!
                     sub x5, x5, #8
                     subs x4, x4, #1
                     b.ne 1b
                     ldr x0, =0x84000008
                     smc #0
                     b .
                     .balign 2048
            vectors: .space 0x280
                     mrs x10, icc_iar1_el1
                     add x20, x20, #1
                     eor x22, x22, x4
                     mov x11, #17
                     msr cnthp_tval_el2, x11
                     msr icc_eoir1_el1, x10
                     eret
            """;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 64, 1000, 4095, 32769})
    void slicing_changes_nothing(long slice) {
        TestProgram whole = TestProgram.of(INTERRUPTED);
        whole.run();
        TestProgram sliced = TestProgram.of(INTERRUPTED);
        long until = 0;
        while (sliced.machine.run(until += slice).kind() == Kind.LIMIT) {
            assertThat(sliced.machine.time().instructions()).isEqualTo(until);
        }
        assertThat(sliced.machine.stateHash()).isEqualTo(whole.machine.stateHash());
        assertThat(whole.machine.cpus().get(0).x[19]).isEqualTo(60_000);
    }

    @Test
    void a_breakpoint_is_told_each_time_and_changes_nothing() {
        TestProgram whole = TestProgram.of(INTERRUPTED);
        whole.run();
        TestProgram broken = TestProgram.of(INTERRUPTED);
        List<Long> hits = new ArrayList<>();
        broken.machine.observe(new MachineObserver() {
            @Override
            public void breakpointReached(CpuView cpu) {
                hits.add(cpu.instructions());
                broken.machine.requestStop();
            }
        });
        long start = whole.machine.cpus().get(0).pc();
        long eor = start - 7 * 4;
        broken.machine.setBreakpoints(eor);
        StopReason stop;
        do {
            stop = broken.run();
        } while (stop.kind() == Kind.REQUEST);
        assertThat(hits).hasSize(20_000).doesNotHaveDuplicates().isSorted();
        assertThat(broken.machine.stateHash()).isEqualTo(whole.machine.stateHash());
    }

    @Test
    void an_instruction_that_a_store_replaces_is_the_new_one_at_once() {
        TestProgram program = TestProgram.of("""
                _start: mov x4, #2000
                        adr x1, target
                        ldr w2, =0x91000800     // add x0, x0, #2
                1:      cmp x4, #1000
                        b.ne 2f
                        str w2, [x1]
                        nop
                2:
                target: add x0, x0, #1
                        subs x4, x4, #1
                        b.ne 1b
                        mov x19, x0
                """ + OFF);
        program.run();
        assertThat(program.machine.cpus().get(0).x[19]).isEqualTo(1000 + 2 * 1000);
    }

    @Test
    void a_store_into_its_own_line_acts_on_the_next_instruction() {
        TestProgram program = TestProgram.of("""
                _start: adr x1, target
                        ldr w2, =0xd2800040     // mov x0, #2
                        str w2, [x1]
                target: mov x0, #1
                        mov x19, x0
                """ + OFF);
        program.run();
        assertThat(program.machine.cpus().get(0).x[19]).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mov x0, #0x1000\n msr vbar_el2, x0\n isb\n svc #0\n",
                "adr x0, vectors\n msr vbar_el2, x0\n isb\n mov x1, #-16\n mov sp, x1\n svc #0\n b .\n .balign 2048\n"
                        + "vectors: .space 0x200\n sub sp, sp, #256\n stp x0, x1, [sp]\n",
            })
    void a_handler_that_faults_for_ever_is_found_out(String program) {
        StopReason stop = TestProgram.of("_start: " + program).run();
        assertThat(stop.kind()).isEqualTo(Kind.EXCEPTION_LOOP);
        assertThat(stop.text()).contains("VBAR_EL2+0x200 again and again");
    }

    @Test
    void a_word_that_is_no_instruction_is_undefined() {
        List<Long> syndromes = new ArrayList<>();
        TestProgram program = TestProgram.of("_start: adr x0, vectors\n msr vbar_el2, x0\n isb\n .inst 0xffffffff\n"
                + ".balign 2048\nvectors: .space 0x200\n" + OFF);
        program.machine.observe(new MachineObserver() {
            @Override
            public void exceptionTaken(CpuView cpu, TakenException exception) {
                syndromes.add(exception.esr);
            }
        });
        program.run();
        assertThat(syndromes).containsExactly(1L << 25);
    }
}
