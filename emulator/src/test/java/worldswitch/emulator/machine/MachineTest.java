package worldswitch.emulator.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.StopReason.Kind;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.machine.load.Program;
import worldswitch.emulator.mmu.Watchpoint;
import worldswitch.emulator.oracle.Qemu;

class MachineTest {
    private static final String EXIT = "ldr x0, =0x84000008\n smc #0\n b .\n";

    @ParameterizedTest
    @CsvSource({"2,8", "1,4"})
    void a_program_prints_and_switches_off_by_the_conduit_of_its_level(int startLevel, String currentLevel) {
        TestProgram program = new TestProgram("hello.S", 1, startLevel);
        assertThat(program.run().kind()).isEqualTo(Kind.POWER_OFF);
        assertThat(program.console.toString())
                .isEqualTo("hello from the board\n000000000000000" + currentLevel + "\n0000000080000000\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void timer_interrupts_wake_the_processor_at_the_exact_count(int startLevel) {
        TestProgram program = new TestProgram("timer.S", 1, startLevel);
        assertThat(program.run().kind()).isEqualTo(Kind.POWER_OFF);
        assertThat(program.console.toString())
                .isEqualTo(("%016x\n%016x\n".repeat(3)).formatted(1000, 27, 6000, 27, 11000, 27));
    }

    /** The MSR that starts the counter is one of the 1000 instructions, then there are 499 turns of two and an ADD. */
    @Test
    void anEventCounterThatOverflowsInterruptsAtTheExactInstruction() {
        TestProgram program = new TestProgram("counters.S", 1, 2);
        assertThat(program.run().kind()).isEqualTo(Kind.POWER_OFF);
        assertThat(program.console.toString().lines().map(line -> Long.parseLong(line, 16)))
                .containsExactly(500L, 1L, 0b101L, 23L, 1L, 1L, 1L);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void processors_are_started_share_memory_interrupt_each_other_and_switch_off(int cpus) {
        TestProgram program = new TestProgram("processors.S", cpus, 2);
        assertThat(program.run().kind()).isEqualTo(Kind.POWER_OFF);
        StringBuilder expected = new StringBuilder("fffffffffffffffe\n");
        expected.append("%016x\n".formatted(100 * cpus * (cpus - 1) / 2));
        for (int cpu = 1; cpu < 5; cpu++) {
            expected.append(cpu < cpus ? "0000000000000001\n" : "fffffffffffffffe\n");
        }
        assertThat(program.console.toString()).isEqualTo(expected.toString());
    }

    @Test
    void a_translation_stays_until_it_is_invalidated() {
        TestProgram program = new TestProgram("translation.S", 1, 2);
        assertThat(program.run().kind()).isEqualTo(Kind.POWER_OFF);
        assertThat(program.console.toString())
                .isEqualTo("%016x\n%016x\n%016x\n%016x\n".formatted(0xa, 0xa, 0xb, 0x40400));
    }

    @Test
    void what_is_typed_is_echoed_by_interrupt() {
        TestProgram program = new TestProgram("echo.S", 1, 2);
        for (char c : "typed.".toCharArray()) {
            assertThat(program.run().kind()).isEqualTo(Kind.ASLEEP);
            program.machine.input(c);
        }
        assertThat(program.run().kind()).isEqualTo(Kind.POWER_OFF);
        assertThat(program.console.toString()).isEqualTo("typed.");
    }

    @ParameterizedTest
    @CsvSource({
        "echo.S,1,1",
        "timer.S,1,1",
        "timer.S,1,7",
        "timer.S,1,1000",
        "processors.S,4,1",
        "processors.S,4,97",
        "processors.S,2,5000"
    })
    void the_state_at_a_count_does_not_depend_on_the_stretches_it_was_reached_in(String name, int cpus, int stretch) {
        TestProgram whole = new TestProgram(name, cpus, 2);
        TestProgram parts = new TestProgram(name, cpus, 2);
        for (long until = 0; until < 6000; until += 600) {
            whole.machine.run(until);
            while (parts.machine.time().instructions() < until
                    && parts.machine
                                    .run(Math.min(until, parts.machine.time().instructions() + stretch))
                                    .kind()
                            == Kind.LIMIT) {}
            assertThat(parts.machine.stateHash()).isEqualTo(whole.machine.stateHash());
        }
    }

    @ParameterizedTest
    @CsvSource({"timer.S,1", "processors.S,1", "processors.S,3"})
    void a_machine_goes_on_from_a_saved_state_as_it_did_before(String name, int cpus) {
        TestProgram program = new TestProgram(name, cpus, 2);
        Machine machine = program.machine;
        for (int at = 100; at < 5000; at += 700) {
            machine.run(at);
            var image = machine.memory().snapshot();
            MachineState state = machine.save();
            long hash = machine.stateHash();
            machine.run(at + 900);
            long later = machine.stateHash();
            machine.memory().restore(image);
            machine.restore(state);
            assertThat(machine.save()).isEqualTo(state);
            assertThat(machine.stateHash()).isEqualTo(hash);
            machine.run(at + 900);
            assertThat(machine.stateHash()).isEqualTo(later);
            machine.memory().restore(image);
            machine.restore(state);
        }
        assertThat(program.run().kind()).isEqualTo(Kind.POWER_OFF);
    }

    @Test
    void a_state_of_another_kind_of_machine_is_refused() {
        MachineState one = new TestProgram("hello.S", 1, 2).machine.save();
        Machine two = new TestProgram("hello.S", 2, 2).machine;
        assertThatThrownBy(() -> two.restore(one)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_guest_that_waits_for_nothing_leaves_the_machine_asleep() {
        TestProgram program = TestProgram.of("wfi\n b .\n");
        assertThat(program.run())
                .isEqualTo(new StopReason(Kind.ASLEEP, "every processor waits for an interrupt, and none is due"));
        assertThat(TestProgram.of("ldr x0, =0x84000002\n smc #0\n").run())
                .isEqualTo(new StopReason(Kind.ASLEEP, "every processor is switched off"));
    }

    @Test
    void a_guest_that_asks_for_a_reset_is_told_so() {
        assertThat(TestProgram.of("ldr x0, =0x84000009\n smc #0\n").run().kind())
                .isEqualTo(Kind.RESET);
    }

    @Test
    void a_guest_that_faults_in_its_vector_for_ever_is_stopped_in_words() {
        StopReason stop = TestProgram.of("mov x0, #0x10000000\n msr vbar_el2, x0\n isb\n svc #0\n")
                .run();
        assertThat(stop.kind()).isEqualTo(Kind.EXCEPTION_LOOP);
        assertThat(stop.text()).startsWith("the guest takes the same exception at VBAR_EL2+0x200 again and again");
    }

    @Test
    void breakpoints_and_watchpoints_call_the_observer_who_may_stop_the_machine() {
        TestProgram program = TestProgram.of("""
                adr x1, place
                mov x2, #3
                here: str x2, [x1]
                ldr x3, [x1]
                subs x2, x2, #1
                b.ne here
                """ + EXIT + ".balign 8\nplace: .quad 0\n");
        Machine machine = program.machine;
        long start = machine.current().pc();
        List<String> seen = new ArrayList<>();
        machine.observe(new MachineObserver() {
            @Override
            public void breakpointReached(CpuView cpu) {
                seen.add("break %d".formatted(cpu.instructions()));
                machine.requestStop();
            }

            @Override
            public void watchpointReached(CpuView cpu, long address, int size, boolean write, long value) {
                seen.add("%s %d %d".formatted(write ? "write" : "read", cpu.instructions(), value));
            }
        });
        machine.setBreakpoints(start + 8);
        machine.run(3);
        long place = machine.current().general(1);
        assertThat(seen).containsExactly("break 2");
        machine.setWatchpoints(List.of(new Watchpoint(place, 8, true, true)));
        assertThat(machine.run(TestProgram.FOR_EVER).kind()).isEqualTo(Kind.REQUEST);
        assertThat(seen).containsExactly("break 2", "write 2 3", "read 3 3", "break 6");
        machine.setBreakpoints();
        assertThat(machine.run(TestProgram.FOR_EVER).kind()).isEqualTo(Kind.POWER_OFF);
        assertThat(seen).hasSize(8).endsWith("write 10 1", "read 11 1");
    }

    @Test
    void a_pause_asked_for_stops_a_machine_that_would_run_for_ever() {
        TestProgram program = TestProgram.of("b .\n");
        program.machine.requestPause();
        assertThat(program.machine.run(Long.MAX_VALUE).kind()).isEqualTo(Kind.REQUEST);
    }

    @Test
    void a_raw_image_starts_at_its_first_byte_and_must_lie_in_ram() throws LoadProblem {
        Machine machine = new Machine(MachineConfiguration.DEFAULT);
        machine.load(Program.raw(new byte[] {(byte) 0xe0, 0x07, (byte) 0x80, (byte) 0xd2}, Machine.RAM + 0x1000));
        machine.run(1);
        assertThat(machine.current().general(0)).isEqualTo(63);
        assertThat(machine.current().pc()).isEqualTo(Machine.RAM + 0x1004);
        assertThatThrownBy(() -> machine.load(Program.raw(new byte[4], Machine.RAM - 4)))
                .isInstanceOf(LoadProblem.class)
                .hasMessageContaining("lies outside RAM");
    }

    @ParameterizedTest
    @CsvSource({"4095,1,2", "0,1,2", "4096,0,2", "4096,9,2", "4096,1,0", "4096,1,3"})
    void an_impossible_configuration_is_refused(long memory, int cpus, int level) {
        assertThatThrownBy(() -> new MachineConfiguration(memory, cpus, false, false, Set.of(), level))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no machine has");
    }

    @ParameterizedTest
    @CsvSource({
        "hello.S,1,1",
        "hello.S,1,2",
        "timer.S,1,1",
        "timer.S,1,2",
        "processors.S,1,2",
        "processors.S,4,2",
        "serrors.S,1,2"
    })
    void a_program_prints_what_it_prints_in_qemu(String name, int cpus, int startLevel)
            throws IOException, InterruptedException {
        assumeTrue(Qemu.isThere(), "QEMU or the GNU assembler is not installed");
        TestProgram program = new TestProgram(name, cpus, startLevel);
        program.run();
        assertThat(program.console.toString().lines())
                .containsExactlyElementsOf(Qemu.run(TestProgram.elf(name, startLevel), cpus, startLevel));
    }

    /** Keys and instructions of pointer authentication, the physical timer, context numbers: none asks EL2. */
    @Test
    void a_machine_without_el2_traps_nothing_to_it() {
        TestProgram program = new TestProgram(TestProgram.elfOf("""
                        .arch armv8.5-a
                        .global _start
                        _start: msr apiakeylo_el1, x0
                                mrs x0, sctlr_el1
                                orr x0, x0, #1 << 31
                                msr sctlr_el1, x0
                                isb
                                mov x1, #5
                                pacia x1, x2
                                mrs x3, cntpct_el0
                                mrs x3, cntp_ctl_el0
                                mrs x3, scxtnum_el1
                                movz w0, #0x8400, lsl #16
                                movk w0, #8
                                hvc #0
                        """), 1, 1);
        assertThat(program.run().kind()).isEqualTo(StopReason.Kind.POWER_OFF);
    }
}
