package worldswitch.sessions.timetravel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import worldswitch.sessions.control.Guest;
import worldswitch.sessions.control.RunControlTest;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.input.Input;
import worldswitch.sessions.run.input.InputLog;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.snapshot.Snapshot;

class InputsTest {
    private static final Command.Run RUN = new Command.Run();

    @Test
    void back_and_forward_again_is_the_same_on_both_sides_of_an_input() {
        try (Guest guest = Guest.of(RunControlTest.ECHO)) {
            List<Snapshot> stops = new ArrayList<>(List.of(guest.after(RUN)));
            for (String typed : List.of("HA", "L", " 9000")) {
                stops.add(guest.after(new Command.Type(typed)));
            }
            assertThat(stops.get(3).console()).isEqualTo("IBM!:111");
            for (int i = 2; i >= 0; i--) {
                Snapshot back = guest.after(new Command.GoTo(before(stops.get(i).moment())));
                assertThat(back.instructions()).isEqualTo(stops.get(i).instructions());
                assertThat(back.console()).isEqualTo(stops.get(i).console());
            }
            Snapshot again = guest.after(new Command.GoTo(stops.get(3).moment()));
            assertThat(Sight.of(again).differences(Sight.of(stops.get(3)))).isEmpty();
        }
    }

    /** The last moment before the one at which something was typed. */
    private static Moment before(Moment typed) {
        return new Moment(typed.instructions(), typed.events() - 1);
    }

    @Test
    void a_run_types_again_by_itself_what_was_typed_at_its_moments() {
        try (Guest guest = Guest.of(RunControlTest.ECHO)) {
            Snapshot asleep = guest.after(RUN);
            Snapshot late = guest.after(new Command.Type("HAL"));
            guest.after(new Command.GoTo(Moment.of(asleep.instructions() - 3)));
            assertThat(Sight.of(guest.after(RUN)).differences(Sight.of(late))).isEmpty();
        }
    }

    @Test
    void typing_in_the_past_makes_another_future() {
        try (Guest guest = Guest.of(RunControlTest.ECHO)) {
            Snapshot asleep = guest.after(RUN);
            Snapshot late = guest.after(new Command.Type("HAL"));
            guest.after(new Command.GoTo(before(asleep.moment())));
            guest.session().post(new Command.Type("x"));
            Snapshot other = guest.after(RUN);

            assertThat(other.console()).isEqualTo("y");
            assertThat(other.furthest()).isEqualTo(other.moment());
            Snapshot known = guest.after(new Command.GoTo(before(other.moment())));
            assertThat(Sight.rows(known.known())).isEqualTo(Sight.rows(other.timeline()));
            assertThat(Sight.rows(late.timeline())).isNotEqualTo(Sight.rows(other.timeline()));
            assertThat(late.console()).isEqualTo("IBM");
        }
    }

    @Test
    void inputs_at_given_moments_make_the_run_that_was_typed() {
        InputLog inputs;
        Snapshot late;
        try (Guest guest = Guest.of(RunControlTest.ECHO)) {
            Snapshot asleep = guest.after(RUN);
            late = guest.after(new Command.Type("HAL"));
            inputs = new InputLog(List.of(new Input(asleep.moment(), "HAL".getBytes())));
        }
        Sight straight = Sight.straight(Guest.plan(RunControlTest.ECHO), inputs, late.moment());
        assertThat(Sight.of(late).differences(straight)).isEmpty();
    }
}
