package worldswitch.emulator.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.machine.StopReason.Kind;

/** The event streams of the counters, and what WFE makes of them. */
class EventStreamTest {
    private static final int WAITS = 6;
    private static final String POWER_OFF = "ldr x0, =0x84000008\n smc #0\n b .\n";
    /** A stream of the physical counter, one event in 2^16 ticks, which are 2^20 instructions. */
    private static final String SLOW = "mov x0, #0xf7\n msr cnthctl_el2, x0\n isb\n";

    /** Leaves in X10 and on what the counter is behind each of some waits; the WFE behind a wait clears the event register. */
    private static TestProgram waits(String setup, String counter) {
        StringBuilder text = new StringBuilder(setup).append("isb\n wfe\n wfe\n");
        for (int wait = 0; wait < WAITS; wait++) {
            text.append("wfe\n mrs x%d, %s\n wfe\n".formatted(10 + wait, counter));
        }
        TestProgram program = TestProgram.of(text + POWER_OFF);
        assertThat(program.run().kind()).isEqualTo(Kind.POWER_OFF);
        return program;
    }

    private static String write(String register, String value) {
        return "ldr x0, =%s\n msr %s, x0\n".formatted(value, register);
    }

    @ParameterizedTest
    @CsvSource({
        // EVNTI 4, 0 to 1; then EVNTDIR, 1 to 0
        "cnthctl_el2, 0x47, cntpct_el0, 16, 32",
        "cnthctl_el2, 0x4f, cntpct_el0, 0, 32",
        "cntkctl_el1, 0x84, cntvct_el0, 256, 512",
        "cntkctl_el1, 0xf4, cntvct_el0, 0x8000, 0x10000",
        // EVNTIS
        "cnthctl_el2, 0x20097, cntpct_el0, 0x20000, 0x40000",
        "cntkctl_el1, 0x2000c, cntvct_el0, 0, 512",
    })
    void aWaitEndsAtTheExactTransitionOfTheBit(String control, String value, String counter, int edge, int period) {
        long[] x = waits(write("cntvoff_el2", "-1234567") + write(control, value), counter)
                .machine
                .cpus()
                .get(0)
                .x;
        for (int wait = 0; wait < WAITS; wait++) {
            assertThat(x[10 + wait] % period).as("wait %d", wait).isEqualTo(edge);
        }
        for (int wait = 1; wait < WAITS; wait++) {
            assertThat(x[10 + wait] - x[9 + wait]).as("wait %d", wait).isEqualTo(period);
        }
    }

    @Test
    void theVirtualCounterMakesNoEventsForAHost() {
        String host = write("hcr_el2", "0x408000000") + "isb\n" + write("cntkctl_el12", "0xf4");
        long[] x = waits(host, "cntpct_el0").machine.cpus().get(0).x;
        assertThat(x[10 + WAITS - 1]).isLessThan(10);
    }

    @Test
    void anEventIsKeptForAWaitThatComesLater() {
        TestProgram program = TestProgram.of(write("cnthctl_el2", "0xb7") + """
             isb
             wfe
             wfe
             mov x1, #40000
            1: subs x1, x1, #1
             b.ne 1b
             mrs x10, cntpct_el0
             wfe
             mrs x11, cntpct_el0
             wfe
             mrs x12, cntpct_el0
            """ + POWER_OFF);
        assertThat(program.run().kind()).isEqualTo(Kind.POWER_OFF);
        long[] x = program.machine.cpus().get(0).x;
        assertThat(x[11] - x[10]).as("set by the stream").isLessThanOrEqualTo(1);
        assertThat(x[12] % 4096).as("cleared by the first WFE").isEqualTo(2048);
    }

    @Test
    void aProcessorWithoutAStreamGoesOn() {
        assertThat(waits("", "cntpct_el0").machine.cpus().get(0).x[10 + WAITS - 1])
                .isLessThan(10);
    }

    @Test
    void oneThatMarksMemoryGoesOnSinceAStoreMayBeWhatItWaitsFor() {
        TestProgram program = TestProgram.of(
                SLOW + "wfe\n wfe\n mrs x9, cntpct_el0\n ldxr x1, [sp]\n wfe\n mrs x10, cntpct_el0\n" + POWER_OFF);
        program.machine.cpus().get(0).x[Cpu.SP] = Machine.RAM;
        assertThat(program.run().kind()).isEqualTo(Kind.POWER_OFF);
        long[] x = program.machine.cpus().get(0).x;
        assertThat(x[10] - x[9]).isLessThanOrEqualTo(1);
    }

    /** A machine whose processor has just begun to wait; interrupts are masked, as at reset, unless the guest does something. */
    private static TestProgram waiting(String unmask) {
        TestProgram program =
                TestProgram.of(SLOW + write("hcr_el2", "0x20") + "isb\n" + unmask + "wfe\n nop\n" + POWER_OFF);
        Cpu cpu = program.machine.cpus().get(0);
        while (!cpu.asleep) {
            program.machine.run(program.machine.time().instructions() + 1);
        }
        return program;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anInterruptEndsTheWaitUnlessItIsMasked(boolean masked) {
        TestProgram program = waiting(masked ? "" : "msr daifclr, #4\n");
        Cpu cpu = program.machine.cpus().get(0);
        program.machine.systemError(0, 0);
        program.machine.run(program.machine.time().instructions() + 1);
        assertThat(program.machine.time().now() >= 1 << 19).isEqualTo(masked);
        assertThat(cpu.asleep).isFalse();
        assertThat(cpu.serrorPending).isEqualTo(masked);
    }

    @Test
    void anEventSentByAnotherProcessorEndsTheWait() {
        String source = SLOW + """
             ldr x0, =0xc4000003
             mov x1, #1
             adr x2, second
             smc #0
             wfe
             mrs x10, cntpct_el0
             %s
            second:
             mov x1, #20000
            1: subs x1, x1, #1
             b.ne 1b
             sev
             b .
            """.formatted(POWER_OFF);
        TestProgram program = new TestProgram(TestProgram.elfOf(source), 2, 2);
        assertThat(program.run().kind()).isEqualTo(Kind.POWER_OFF);
        assertThat(program.machine.cpus().get(0).x[10]).isBetween(2500L, 10_000L);
    }

    @Test
    void aMachineWithAStreamFallsAsleepForGoodInWfi() {
        TestProgram program = TestProgram.of(SLOW + "wfi\n b .\n");
        assertThat(program.run().kind()).isEqualTo(Kind.ASLEEP);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1000})
    void theStateDoesNotDependOnTheStretchesItWasReachedIn(int stretch) {
        String source = write("cnthctl_el2", "0x37") + "isb\n 1: wfe\n mrs x1, cntpct_el0\n add x2, x2, x1\n b 1b\n";
        TestProgram whole = TestProgram.of(source);
        TestProgram parts = TestProgram.of(source);
        for (long until = 0; until < 3000; until += 250) {
            whole.machine.run(until);
            while (parts.machine.time().instructions() < until) {
                parts.machine.run(Math.min(until, parts.machine.time().instructions() + stretch));
            }
            assertThat(parts.machine.stateHash()).isEqualTo(whole.machine.stateHash());
        }
    }

    @Test
    void aMachineThatIsPutBackIntoAWaitGoesOnAsTheFirstTime() {
        TestProgram program = waiting("");
        MachineState waits = program.machine.save();
        program.machine.run(program.machine.time().instructions() + 1);
        MachineState later = program.machine.save();
        TestProgram other = TestProgram.of("nop\n");
        other.machine.memory().restore(program.machine.memory().snapshot());
        other.machine.restore(waits);
        assertThat(other.machine.cpus().get(0).waitsForEvent).isTrue();
        other.machine.run(other.machine.time().instructions() + 1);
        assertThat(other.machine.save()).isEqualTo(later);
    }
}
