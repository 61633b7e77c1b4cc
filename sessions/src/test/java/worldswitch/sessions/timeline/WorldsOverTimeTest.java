package worldswitch.sessions.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.control.Guest;
import worldswitch.sessions.library.BundledSession;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.run.checkpoint.Checkpoint;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.world.World;

/** The timeline says of every moment the world that the machine is in there. */
class WorldsOverTimeTest {
    /** A host at EL2 that enters a guest twice, as KVM does in VHE mode: TGE is clear from before the entry to behind the exit. */
    private static final String VHE = """
            adr x0, vectors
            msr vbar_el2, x0
            movz x20, #0x8800, lsl #16     // RW, TGE
            movk x20, #4, lsl #32          // E2H
            movz x21, #0x8000, lsl #16     // RW
            movk x21, #1                   // VM
            movk x21, #4, lsl #32          // E2H
            mov x22, #2
            msr hcr_el2, x20
            isb
            enter: msr hcr_el2, x21
            mov x0, #0x3c5
            msr spsr_el2, x0
            adr x0, guest
            msr elr_el2, x0
            eret
            guest: hvc #0
            back: nop
            msr hcr_el2, x20
            nop
            isb
            subs x22, x22, #1
            b.ne enter
            """ + Guest.OFF + ".balign 2048\nvectors: .skip 0x400\nb back\n";

    private static World at(Timeline timeline, long instructions) {
        return timeline.stretches()
                .held()
                .filter(stretch -> stretch.from() <= instructions)
                .reduce((before, after) -> after)
                .orElseThrow()
                .world();
    }

    private static MachineRun run(Plan plan) {
        try {
            return new MachineRun(plan, MachineObserver.NONE);
        } catch (LoadProblem e) {
            throw new AssertionError(e);
        }
    }

    /** Compares the machine at each moment with what is recorded up to it, and the record in the end with that of a run at once. */
    private static void assertWorldsOf(Plan plan, long moments) {
        MachineRun whole = run(plan);
        whole.replays().to(Moment.of(moments));
        Timeline all = whole.recorder().timeline(moments);
        MachineRun run = run(plan);
        for (long moment = 0; moment <= moments && run.instructions() == moment; moment++) {
            World world = run.recorder().world(run.cpu());
            assertThat(at(run.recorder().timeline(moment), moment))
                    .as("at " + moment)
                    .isEqualTo(world);
            run.replays().to(Moment.of(moment + 1));
        }
        assertThat(run.recorder().timeline(moments).stretches().held().toList())
                .isEqualTo(all.stretches().held().toList());
    }

    @ParameterizedTest
    @CsvSource({"false, 9", "true, 10"})
    void aHostAtEl2StepsAsideForItsGuestWithTheWriteOfTge(boolean deferred, long host) {
        Plan plan = Guest.plan(VHE).with(deferred);
        assertWorldsOf(plan, 60);

        MachineRun run = run(plan);
        run.replays().to(Moment.of(30));
        List<Stretch> stretches = run.recorder().timeline(30).stretches().held().toList();
        assertThat(stretches.get(1))
                .extracting(Stretch::el, stretch -> stretch.world().toString(), Stretch::how)
                .containsExactly(2, "host", "system register write");
        assertThat(stretches)
                .extracting(stretch -> stretch.world().toString(), Stretch::how)
                .startsWith(tuple("hypervisor", "reset"), tuple("host", "system register write"));
        assertThat(stretches).extracting(Stretch::from).contains(host);
    }

    @ParameterizedTest
    @CsvSource({"hcr-exit-path, e2h-toggle, 3000", "hcr-exit-path, eos-clear, 3000", "vel2-sysregs, e2h1, 3000"})
    void everyMomentOfABundledSessionIsInItsWorld(String session, String variant, long moments) {
        Plan plan = BundledSession.find(session).orElseThrow().plan(variant);
        Plan fromReset = new Plan(plan.description(), plan.configuration(), plan.program(), null, plan.places());
        assertWorldsOf(fromReset.with(false), moments);
        assertWorldsOf(fromReset.with(true), moments);
    }

    @Test
    void aCheckpointBetweenTheWriteAndTheNextInstructionKeepsTheWorld() {
        Plan plan = Guest.plan(VHE);
        MachineRun whole = run(plan);
        whole.replays().to(Moment.of(60));
        MachineRun run = run(plan);
        for (long moment = 0; moment < 40; moment++) {
            run.replays().to(Moment.of(moment));
            Checkpoint checkpoint = run.save();
            run.replays().to(Moment.of(moment + 7));
            run.restore(checkpoint);
            assertThat(at(run.recorder().timeline(moment), moment))
                    .isEqualTo(run.recorder().world(run.cpu()));
        }
        run.replays().to(Moment.of(60));
        assertThat(run.recorder().timeline(60).stretches().held().toList())
                .isEqualTo(whole.recorder().timeline(60).stretches().held().toList());
    }
}
