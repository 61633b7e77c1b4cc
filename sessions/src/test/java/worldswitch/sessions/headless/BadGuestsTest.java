package worldswitch.sessions.headless;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.sessions.control.Guest;
import worldswitch.sessions.report.Outcome;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.snapshot.RunState;
import worldswitch.sessions.snapshot.Snapshot;

/** Guests that go wrong: a stop with words, alike without a window and in a session. */
class BadGuestsTest {
    private static final long LIMIT = 3_000_000;
    private static final String DOWN = """
            mov x0, #1 << 31
            msr hcr_el2, x0
            adr x0, guest
            msr elr_el2, x0
            mov x0, #0x3c5
            msr spsr_el2, x0
            eret
            """;

    static Stream<Arguments> guests() {
        return Stream.of(
                guest(
                        "no vector table at EL2",
                        "mov x0, #0\nldr x0, [x0, #0x700]\n.word 0",
                        "error",
                        "the guest takes the same exception at VBAR_EL2+0x200 again and again (ESR_EL2 0x2000000, ELR_EL2 0x200)"),
                guest(
                        "no vector table at EL1",
                        DOWN + "guest: svc #0",
                        "error",
                        "the guest takes the same exception at VBAR_EL1+0x200 again and again (ESR_EL1 0x2000000, ELR_EL1 0x200)"),
                guest(
                        "a vector that faults itself",
                        "adr x1, v\nmsr vbar_el2, x1\nisb\nhvc #0\n.balign 2048\nv: .org v + 0x200\n.word 0",
                        "error",
                        "the guest takes the same exception at VBAR_EL2+0x200 again and again (ESR_EL2 0x2000000, ELR_EL2 0x40000a00)"),
                guest(
                        "two exceptions in turn",
                        """
                        adr x1, v
                        msr vbar_el2, x1
                        adr x2, a
                        adr x3, b
                        a: .word 0
                        b: brk #1
                        .balign 2048
                        v: .org v + 0x200
                        eor x4, x4, #1
                        tbz x4, #0, 1f
                        br x3
                        1: br x2
                        """,
                        "error",
                        "the guest takes the same two exceptions at VBAR_EL2+0x200 and VBAR_EL2+0x200 again and again"
                                + " (ESR_EL2 0x2000000, ELR_EL2 0x40000010; ESR_EL2 0xf2000001, ELR_EL2 0x40000014)"),
                guest(
                        "a store outside RAM",
                        "mov x1, #0xc000000\nstr x1, [x1]",
                        "error",
                        "the guest takes the same exception at VBAR_EL2+0x200 again and again*"),
                guest(
                        "a sleep that nothing ends",
                        "wfi\nb .",
                        "error",
                        "every processor waits for an interrupt, and none is due"),
                guest(
                        "a jump to what is no code",
                        "adr x1, v\nmsr vbar_el2, x1\nisb\nadr x1, data\nbr x1\n.balign 16\ndata: .quad -1\n"
                                + ".balign 2048\nv: .org v + 0x200\n" + Guest.OFF,
                        "power-off",
                        "the guest switched the machine off"),
                guest("a loop without end", "b .", "limit", "stopped after instruction 3000000"),
                guest(
                        "an interrupt that no handler quietens",
                        "adr x1, v\nmsr vbar_el1, x1\n"
                                + DOWN.replace("mov x0, #1 << 31", "ldr x0, =0x80000090")
                                        .replace("#0x3c5", "#0x345")
                                + "guest: b .\n.balign 2048\nv: .org v + 0x280\neret",
                        "limit",
                        "stopped after instruction 3000000"),
                guest(
                        "a reset",
                        "movz x0, #0x8400, lsl #16\nmovk x0, #9\nsmc #0",
                        "power-off",
                        "the guest asked for a reset"));
    }

    private static Arguments guest(String name, String source, String kind, String words) {
        return Arguments.of(name, source, kind, words);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("guests")
    void it_stops_with_words_without_a_window(String name, String source, String kind, String words) throws Exception {
        Outcome outcome = new HeadlessRun(Guest.plan(source), MachineObserver.NONE).toEnd(LIMIT);

        assertThat(outcome.stop().kind()).isEqualTo(kind);
        assertThat(outcome.stop().text()).matches(pattern(words));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("guests")
    void it_stops_with_words_in_a_session_that_lives_on(String name, String source, String kind, String words) {
        try (Guest guest = Guest.of(source)) {
            Snapshot stopped = kind.equals("limit") ? pausedOf(guest) : guest.after(new Command.Run());

            assertThat(stopped.stop()).matches(kind.equals("limit") ? "paused" : pattern(words));
            assertThat(stopped.state()).isEqualTo(kind.equals("power-off") ? RunState.ENDED : RunState.STOPPED);
            assertThat(guest.after(new Command.Restart()).instructions()).isZero();
            assertThat(guest.after(new Command.Step(1)).state()).isEqualTo(RunState.STOPPED);
        }
    }

    private static Snapshot pausedOf(Guest guest) {
        guest.session().post(new Command.Run());
        guest.await(snapshot -> snapshot.state() == RunState.RUNNING);
        guest.session().pause();
        return guest.await(snapshot -> snapshot.state() == RunState.STOPPED);
    }

    private static String pattern(String text) {
        return text.replaceAll("[\\[\\]().+]", "\\\\$0").replace("*", ".*");
    }
}
