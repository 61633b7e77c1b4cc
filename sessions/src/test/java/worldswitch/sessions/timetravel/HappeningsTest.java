package worldswitch.sessions.timetravel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import worldswitch.sessions.control.Guest;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.input.Target;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.snapshot.Snapshot;

/** The power key and SErrors, as somebody gives them to a machine that sleeps. */
class HappeningsTest {
    private static final Command.Run RUN = new Command.Run();
    private static final Command PRESS = new Command.Change(new Target.PowerKey(), new byte[] {1});
    private static final Command ERROR = new Command.Change(new Target.SystemError(0), new byte[] {0x11});

    /** Prints D and U as the key goes down and up, the last digit of the class of an SError; else it sleeps. */
    private static final String GUEST = """
            adr x0, vectors
            msr vbar_el2, x0
            movz x20, #0x0900, lsl #16      // PL011
            movz x23, #0x0903, lsl #16      // PL061
            mov w0, #8
            str w0, [x23, #0x408]           // GPIOIBE: both edges of line 3
            str w0, [x23, #0x410]           // GPIOIE
            movz x21, #0x0800, lsl #16      // distributor
            mov w0, #0x13
            str w0, [x21]                   // GICD_CTLR
            mov w0, #0x80
            str w0, [x21, #0x104]           // GICD_ISENABLER1: INTID 39
            str w0, [x21, #0x84]            // GICD_IGROUPR1
            movz x22, #0x080a, lsl #16      // redistributor
            str wzr, [x22, #0x14]           // GICR_WAKER
            mov x0, #1
            msr icc_igrpen1_el1, x0
            mov x0, #0xff
            msr icc_pmr_el1, x0
            mov x0, #0x30
            msr hcr_el2, x0                 // IMO, AMO
            isb
            msr daifclr, #6
        sleep:
            wfi
            b sleep
        interrupt:
            mrs x24, icc_iar1_el1
            mov w0, #8
            str w0, [x23, #0x41c]           // GPIOIC
            ldr w1, [x23, #0x20]            // line 3
            cmp w1, #0
            mov w2, #'D'
            mov w3, #'U'
            csel w2, w2, w3, ne
            str w2, [x20]
            msr icc_eoir1_el1, x24
            eret
        error:
            mrs x0, esr_el2
            and w1, w0, #0x3f
            add w1, w1, #'0'
            str w1, [x20]
            eret
            .balign 2048
        vectors:
            .org vectors + 0x280
            b interrupt
            .org vectors + 0x380
            b error
            .org vectors + 0x800
        """;

    @Test
    void the_power_key_wakes_a_guest_as_it_goes_down_and_as_it_comes_up() {
        try (Guest guest = Guest.of(GUEST)) {
            assertThat(guest.after(RUN).stop()).isEqualTo("every processor waits for an interrupt, and none is due");
            assertThat(guest.after(PRESS).console()).isEqualTo("DU");
        }
    }

    @Test
    void an_serror_comes_with_its_syndrome() {
        try (Guest guest = Guest.of(GUEST)) {
            guest.after(RUN);
            assertThat(guest.after(ERROR).console()).isEqualTo("A");
            assertThat(guest.after(PRESS).console()).isEqualTo("ADU");
        }
    }

    @Test
    void what_happened_happens_again_at_its_moment() {
        try (Guest guest = Guest.of(GUEST)) {
            Snapshot asleep = guest.after(RUN);
            guest.after(PRESS);
            Snapshot late = guest.after(ERROR);
            assertThat(late.console()).isEqualTo("DUA");
            guest.after(new Command.GoTo(Moment.of(asleep.instructions() - 3)));
            assertThat(Sight.of(guest.after(RUN)).differences(Sight.of(late))).isEmpty();
        }
    }
}
