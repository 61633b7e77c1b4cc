package worldswitch.sessions.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.Machine;
import worldswitch.sessions.archive.form.SessionForm;
import worldswitch.sessions.control.Guest;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.run.checkpoint.Checkpoint;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Moment;

/** Where a session stands, and the checkpoints that bring it there sooner. */
class StandingTest {
    /** Counts up in memory for ever. */
    private static final Plan PLAN = Guest.plan(
            "adr x1, here\nagain: ldr x2, [x1]\nadd x2, x2, #1\nstr x2, [x1]\nb again\n.balign 8\nhere: .quad 0\n");

    private static MachineRun at(long instructions) throws Exception {
        MachineRun run = new MachineRun(PLAN, MachineObserver.NONE);
        run.runToMoment(Moment.of(instructions));
        return run;
    }

    private static SavedSession reopened(Standing standing) throws ArchiveProblem {
        SavedSession session =
                new Provenance(new Origin.Bundled("x"), PLAN, List.of()).saved(standing, Workspace.EMPTY);
        return SessionForm.read(SessionForm.write(session, Images.EMBEDDED), ImageSource.NONE);
    }

    @Test
    void a_short_run_is_saved_without_a_checkpoint() throws Exception {
        assertThat(Standing.of(PLAN, at(1000).kept()).checkpoints()).isEmpty();
    }

    @Test
    void a_long_run_goes_on_from_its_checkpoint_as_it_would_have() throws Exception {
        MachineRun run = at(20_000_001);
        SavedSession session = reopened(Standing.of(PLAN, run.kept()));
        Checkpoint nearest = session.standing().nearest(session.plan());
        MachineRun other = new MachineRun(session.plan(), MachineObserver.NONE);

        assertThat(nearest).isNotNull();
        other.restore(nearest);
        run.runToMoment(Moment.of(20_100_000));
        other.runToMoment(Moment.of(20_100_000));
        assertThat(other.machine().stateHash()).isEqualTo(run.machine().stateHash());
        assertThat(session.standing()
                        .state()
                        .difference(SavedState.of(at(20_000_001).snapshot(""))))
                .isEmpty();
    }

    @Test
    void checkpoints_of_no_use_are_passed_over() throws Exception {
        Standing good = Standing.of(PLAN, at(1000).kept());
        long[] words = at(500).machine().save().words();
        SavedCheckpoint usable =
                new SavedCheckpoint(Moment.of(500), Machine.STATE_VERSION, words, new TreeMap<>(), "", 0);
        SavedCheckpoint later =
                new SavedCheckpoint(Moment.of(2000), Machine.STATE_VERSION, words, new TreeMap<>(), "", 0);
        SavedCheckpoint otherVersion =
                new SavedCheckpoint(Moment.of(600), Machine.STATE_VERSION + 1, words, new TreeMap<>(), "", 0);
        SavedCheckpoint nonsense = new SavedCheckpoint(
                Moment.of(700), Machine.STATE_VERSION, new long[] {1, 2, 3}, new TreeMap<>(), "", 0);
        TreeMap<Long, byte[]> nowhere = new TreeMap<>();
        nowhere.put(0x0c00_0000L, new byte[4096]);
        SavedCheckpoint outsideRam = new SavedCheckpoint(Moment.of(800), Machine.STATE_VERSION, words, nowhere, "", 0);
        Standing standing = new Standing(
                good.inputs(), good.at(), good.state(), List.of(usable, otherVersion, nonsense, outsideRam, later));

        assertThat(standing.nearest(PLAN))
                .isNotNull()
                .extracting(Checkpoint::moment)
                .isEqualTo(Moment.of(500));
    }
}
