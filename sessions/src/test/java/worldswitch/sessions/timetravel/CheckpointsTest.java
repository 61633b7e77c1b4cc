package worldswitch.sessions.timetravel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.memory.MemoryImage;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.sessions.control.Guest;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.run.checkpoint.Checkpoint;
import worldswitch.sessions.snapshot.Moment;

class CheckpointsTest {
    /** Writes a word into each of 512 pages, again and again. */
    private static final String PAGES = """
                movz x20, #0x4100, lsl #16
            1:  mov x1, #0
            2:  add x2, x20, x1, lsl #12
                str x3, [x2]
                add x3, x3, #1
                add x1, x1, #1
                cmp x1, #512
                b.ne 2b
                b 1b
            """;

    private static final long LENGTH = 1_600_000_000;

    private static MachineRun run() {
        try {
            return new MachineRun(Guest.plan(PAGES), MachineObserver.NONE);
        } catch (LoadProblem e) {
            throw new AssertionError(e);
        }
    }

    private static History history(MachineRun run, long budget, int slices) {
        History history = new History(run, new Budget(budget, 0, 0), Moment.START);
        for (int i = 0; i < slices; i++) {
            run.run(run.instructions() + 3_000_000);
            history.pass(run);
        }
        return history;
    }

    private static List<Long> moments(History history) {
        return history.checkpoints().stream()
                .map(checkpoint -> checkpoint.moment().instructions())
                .toList();
    }

    @Test
    void a_budget_is_kept_and_the_first_checkpoint_with_it() {
        MachineRun run = run();
        History history = history(run, 12 << 20, 30);

        assertThat(history.size()).isBetween(4L << 20, 12L << 20);
        assertThat(moments(history)).startsWith(0L).hasSizeBetween(3, 7);
    }

    @Test
    void pages_that_checkpoints_share_count_once() {
        MachineRun run = run();
        History history = new History(run);
        run.run(10_000);
        history.stand(run, false, false);
        long one = history.size();
        long before = run.machine().memory().snapshot().pages();
        run.run(10_001);
        history.stand(run, false, false);

        assertThat(history.size() - one).isLessThan(4 * before + 100_000);
    }

    @Test
    void the_past_is_kept_the_more_coarsely_the_further_it_is_away() {
        MachineRun run = run();
        Checkpoints checkpoints = new Checkpoints(new Budget(96 << 20, 0, 0));
        Checkpoint machine = run.save();
        for (int i = 0; i <= 400; i++) {
            checkpoints.add(at(i * 1_000_000L, machine));
        }
        List<Long> moments = checkpoints.all().stream()
                .map(checkpoint -> checkpoint.moment().instructions())
                .toList();

        assertThat(moments).startsWith(0L).endsWith(399_000_000L, 400_000_000L);
        assertThat(moments.size()).isBetween(20, 80);
        for (int i = 2; i < moments.size(); i++) {
            long gap = moments.get(i) - moments.get(i - 1);
            long age = 400_000_000 - moments.get(i - 1);
            assertThat(gap).isLessThanOrEqualTo(Math.max(1_000_000, age / 8)).isLessThanOrEqualTo(40_000_000);
        }
    }

    @Test
    void a_run_that_is_too_long_for_its_budget_is_covered_evenly_forward_and_after_any_jumps() {
        MachineRun run = run();
        run.run(10_000);
        long cost = run.save().memory().pagesBeyond(null) * PhysicalMemory.PAGE_SIZE;
        Checkpoints checkpoints = new Checkpoints(new Budget(21 * cost, 0, 0));
        for (long at = 0; at <= LENGTH; at += 20_000_000) {
            checkpoints.add(elsewhere(at, run));
            assertThat(widest(checkpoints)).isLessThanOrEqualTo(Math.max(40_000_000, at / 8));
        }
        assertThat(checkpoints.all()).hasSizeBetween(18, 21);
        Random random = new Random(1);
        for (int jump = 0; jump < 60; jump++) {
            long target = random.nextLong(6_000_000, LENGTH);
            for (long distance = 6_000_000; distance > 1_000_000; distance /= 2) {
                checkpoints.add(elsewhere(target - distance, run));
            }
            checkpoints.add(elsewhere(target, run));
            assertThat(widest(checkpoints)).isLessThanOrEqualTo(LENGTH / 8);
        }
        assertThat(checkpoints.all()).last().extracting("moment").isEqualTo(Moment.of(LENGTH));
    }

    /** A checkpoint that has each of its pages for itself. */
    private static Checkpoint elsewhere(long instructions, MachineRun run) {
        run.run(run.instructions() + 4000);
        return at(instructions, run.save());
    }

    private static long widest(Checkpoints checkpoints) {
        long widest = 0;
        long previous = 0;
        for (Checkpoint checkpoint : checkpoints.all()) {
            widest = Math.max(widest, checkpoint.moment().instructions() - previous);
            previous = checkpoint.moment().instructions();
        }
        return widest;
    }

    @Test
    void what_the_guest_leaves_unused_of_its_RAM_is_lent_to_the_checkpoints_until_it_has_been_used() {
        MachineRun run = run();
        MemoryImage early = run.save().memory();
        run.run(10_000);
        MemoryImage late = run.save().memory();
        Budget budget = new Budget(1 << 20, 2 << 20, 4 << 20);
        budget.see(early);
        long before = budget.bytes();
        budget.see(late);
        long after = budget.bytes();
        budget.see(early);

        assertThat(before).isEqualTo((3 << 20) - early.pagesBeyond(null) * PhysicalMemory.PAGE_SIZE);
        assertThat(after).isEqualTo(1 << 20).isEqualTo(budget.bytes());
    }

    @Test
    void no_more_is_lent_than_may_be_however_large_the_RAM_is() {
        Budget budget = new Budget(1 << 20, 1 << 30, 4 << 20);
        budget.see(run().save().memory());
        assertThat(budget.bytes()).isEqualTo(5 << 20);
    }

    private static Checkpoint at(long instructions, Checkpoint machine) {
        return Checkpoint.of(Moment.of(instructions), machine.state(), machine.memory(), "", 0);
    }

    @Test
    void the_nearest_checkpoints_of_a_moment_are_found_and_a_cut_drops_those_behind_it() {
        Checkpoints checkpoints = new Checkpoints(new Budget(96 << 20, 0, 0));
        Checkpoint machine = run().save();
        for (long at : new long[] {0, 5_000_000, 2_000_000}) {
            checkpoints.add(at(at, machine));
        }
        Moment two = Moment.of(2_000_000);

        assertThat(checkpoints.atOrBefore(two)).extracting("moment").isEqualTo(two);
        assertThat(checkpoints.before(two)).extracting("moment").isEqualTo(Moment.START);
        assertThat(checkpoints.behind(two)).extracting("moment").isEqualTo(Moment.of(5_000_000));
        checkpoints.cut(new Moment(2_000_000, 1));
        assertThat(checkpoints.all()).hasSize(2);
    }
}
