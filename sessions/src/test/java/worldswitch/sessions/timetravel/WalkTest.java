package worldswitch.sessions.timetravel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.sessions.breakpoint.Breakpoint;
import worldswitch.sessions.breakpoint.Trigger;
import worldswitch.sessions.control.Guest;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Bookmark;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.snapshot.RunState;
import worldswitch.sessions.snapshot.Snapshot;

/** The walk through the places of a plan: forward to where the run has not come yet, and in time to where it has. */
class WalkTest {
    private static final Command NEXT = new Command.ToNextPlace();
    private static final Command PREVIOUS = new Command.ToPreviousPlace();
    /** A loop of five rounds, an end, and a place behind it that nobody comes to. */
    private static final String ROUNDS =
            "mov x1, #5\nround: sub x1, x1, #1\ncbnz x1, round\nlast:" + Guest.OFF + "never: b never\n";

    private record At(String label, int hit) {}

    private static Guest guest(String source, At... places) {
        Plan plain = Guest.plan(source);
        List<Plan.Place> all = Arrays.stream(places)
                .map(place -> new Plan.Place(place.label(), address(plain, place.label()), place.hit(), ""))
                .toList();
        return Guest.of(
                new Plan(plain.description(), plain.configuration(), plain.program(), null, all), MachineObserver.NONE);
    }

    private static long address(Plan plan, String label) {
        return plan.description().symbols().entrySet().stream()
                .filter(symbol -> symbol.getValue().equals(label))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static Guest rounds() {
        return guest(ROUNDS, new At("round", 2), new At("round", 4), new At("last", 1), new At("never", 1));
    }

    @Test
    void the_walk_runs_on_to_one_place_after_the_other_and_says_which() {
        try (Guest guest = rounds()) {
            Snapshot second = guest.after(NEXT);
            assertThat(second.stop()).isEqualTo("at bookmark 1 of 4: round");
            assertThat(second.moment()).isEqualTo(Moment.of(3));
            assertThat(second.cpu().general(1)).isEqualTo(4);
            assertThat(second.bookmarks()).extracting(Bookmark::isReached).containsExactly(true, false, false, false);
            assertThat(guest.after(NEXT).moment()).isEqualTo(Moment.of(7));
            assertThat(guest.after(NEXT).stop()).isEqualTo("at bookmark 3 of 4: last");
        }
    }

    @Test
    void a_place_that_is_never_reached_is_said_to_come_behind_the_end_and_then_nothing_moves() {
        try (Guest guest = rounds()) {
            Snapshot off = guest.after(new Command.ToPlace(3));
            assertThat(off.state()).isEqualTo(RunState.ENDED);
            assertThat(off.stop())
                    .startsWith("the guest switched the machine off")
                    .endsWith(", before bookmark 4 of 4: never");
            Snapshot back = guest.after(PREVIOUS);
            assertThat(back.stop()).isEqualTo("at bookmark 3 of 4: last");
            Snapshot still = guest.after(NEXT);
            assertThat(still.stop()).isEqualTo("the run ends at moment " + off.moment() + ", before another bookmark");
            assertThat(still.moment()).isEqualTo(back.moment());
        }
    }

    @Test
    void what_was_reached_is_travelled_to_and_stays_known_from_before() {
        try (Guest guest = rounds()) {
            Snapshot last = guest.after(new Command.ToPlace(2));
            Snapshot first = guest.after(new Command.ToPlace(0));
            assertThat(first.moment()).isEqualTo(Moment.of(3));
            assertThat(first.knownBookmarks()).isEqualTo(last.bookmarks());
            assertThat(guest.after(PREVIOUS).stop()).isEqualTo("no bookmark of the session before this moment");
            assertThat(guest.after(NEXT).moment()).isEqualTo(Moment.of(7));
            Snapshot again = guest.after(NEXT);
            assertThat(Sight.of(again).differences(Sight.of(last))).isEmpty();
            assertThat(again.furthest()).isEqualTo(last.moment());
        }
    }

    @Test
    void from_the_past_the_way_to_a_place_not_reached_leads_through_what_is_known() {
        try (Guest guest = rounds()) {
            guest.after(NEXT);
            guest.after(new Command.Restart());
            guest.after(new Command.Step(5));
            guest.after(new Command.ReverseStep(4));
            assertThat(guest.after(new Command.ToPlace(2)).stop()).isEqualTo("at bookmark 3 of 4: last");
            assertThat(guest.after(PREVIOUS).moment()).isEqualTo(Moment.of(7));
            assertThat(guest.after(PREVIOUS).moment()).isEqualTo(Moment.of(3));
        }
    }

    @Test
    void a_place_at_which_the_machine_stands_is_not_its_next_one_and_breakpoints_stop_the_walk() {
        try (Guest guest = guest(ROUNDS, new At("round", 1), new At("last", 1))) {
            guest.session()
                    .post(new Command.SetBreakpoints(List.of(
                            new Breakpoint(1, new Trigger.Address(guest.at("round"), null, null), "", 0, true))));
            guest.await(snapshot -> !snapshot.breakpoints().isEmpty());
            Snapshot both = guest.after(NEXT);
            assertThat(both.stop()).contains("breakpoint 1").contains("at bookmark 1 of 2: round");
            Snapshot stopped = guest.after(NEXT);
            assertThat(stopped.stop()).startsWith("breakpoint 1");
            assertThat(stopped.moment()).isEqualTo(Moment.of(3));
            guest.session().post(new Command.SetBreakpoints(List.of()));
            guest.await(snapshot -> snapshot.breakpoints().isEmpty());
            assertThat(guest.after(NEXT).stop()).isEqualTo("at bookmark 2 of 2: last");
        }
    }

    @Test
    void a_place_behind_an_exception_that_comes_instead_of_an_instruction_is_met_again_at_its_moment() {
        String source = "adr x0, vectors\nmsr vbar_el2, x0\nisb\nudf #0\n.balign 2048\nvectors: .org vectors + 0x200\n"
                + "caught: add x2, x2, #1" + Guest.OFF;
        try (Guest guest = guest(source, new At("caught", 1))) {
            Snapshot caught = guest.after(NEXT);
            assertThat(caught.moment()).isEqualTo(new Moment(3, 1));
            guest.after(new Command.Step(1));
            Snapshot again = guest.after(new Command.ToPlace(0));
            assertThat(again.moment()).isEqualTo(caught.moment());
            assertThat(again.cpu().pc()).isEqualTo(guest.at("caught"));
        }
    }

    @Test
    void a_pause_ends_the_walk_where_it_has_come_to() {
        try (Guest guest = guest("spin: add x1, x1, #1\nb spin\nnever: b never", new At("never", 1))) {
            guest.session().post(NEXT);
            Snapshot under = guest.await(
                    snapshot -> snapshot.state() == RunState.RUNNING && snapshot.instructions() > 1_000_000);
            assertThat(under.stop()).isEqualTo("to another bookmark");
            guest.session().pause();
            Snapshot paused = guest.await(snapshot -> snapshot.state() == RunState.STOPPED);
            assertThat(paused.stop()).isEqualTo("paused");
            assertThat(paused.instructions()).isGreaterThan(1_000_000);
            assertThat(Objects.requireNonNull(paused.knownBookmarks().get(0)).isReached())
                    .isFalse();
        }
    }

    @Test
    void a_number_without_a_place_and_a_session_without_places_say_so() {
        try (Guest guest = guest("b .")) {
            assertThat(guest.after(NEXT).stop()).isEqualTo("the session has no bookmarks of its own");
            assertThat(guest.after(new Command.ToPlace(0)).stop())
                    .isEqualTo("the session has no bookmark 1 of its own");
        }
    }

    @Test
    void what_is_typed_in_the_past_makes_the_known_another_run() {
        try (Guest guest = rounds()) {
            Snapshot last = guest.after(new Command.ToPlace(2));
            Snapshot back = guest.after(new Command.ToPlace(0));
            assertThat(back.generation()).isSameAs(last.generation());
            guest.session().post(new Command.Type("x"));
            Snapshot after = guest.after(new Command.Step(1));
            assertThat(after.generation()).isNotSameAs(back.generation());
            assertThat(after.knownBookmarks())
                    .extracting(Bookmark::isReached)
                    .containsExactly(true, false, false, false);
            guest.session().post(new Command.Type("y"));
            Snapshot onward = guest.after(new Command.Step(1));
            assertThat(onward.generation()).isSameAs(after.generation());
            assertThat(guest.after(new Command.Restart()).generation()).isNotSameAs(after.generation());
        }
    }
}
