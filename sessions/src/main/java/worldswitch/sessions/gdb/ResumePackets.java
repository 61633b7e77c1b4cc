package worldswitch.sessions.gdb;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.breakpoint.Trigger;
import worldswitch.sessions.control.Session;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.snapshot.Snapshot;

/** The packets that move the machine, forward and back, and the replies that tell where and why it stands again. */
final class ResumePackets {
    private static final String ACTIONS = "vCont;c;C;s;S;t";

    private final Session session;
    private final Consumer<String> answers;
    private final Threads threads;
    private final Points points;
    private final Features features;
    private final Motion motion;

    ResumePackets(Session session, Consumer<String> answers, Threads threads, Points points, Features features) {
        this.session = session;
        this.answers = answers;
        this.threads = threads;
        this.points = points;
        this.features = features;
        this.motion = new Motion(session, this::stopped);
    }

    /** Whether the machine moves. */
    boolean isUnderWay() {
        return motion.isUnderWay();
    }

    /** Stops a machine that moves. */
    void interrupt() {
        motion.interrupt();
    }

    /** ?: why the machine stands; one that ran while no debugger was there has first to come to a stop. */
    @Nullable
    String reason() {
        motion.await(snapshot -> answers.accept(reply(snapshot, points.hit(snapshot.stop()), false)));
        return null;
    }

    /** c, s, C and S without an address, bc and bs. */
    @Nullable
    String move(String text) throws Refusal {
        switch (text) {
            case "bc" -> motion.begin(new Command.ReverseContinue());
            case "bs" -> motion.begin(new Command.ReverseStep(1));
            default -> forward(text);
        }
        return null;
    }

    private void forward(String text) throws Refusal {
        char kind = text.charAt(0);
        boolean signal = kind == 'C' || kind == 'S';
        if (kind == 'b' || text.length() > 1 && !signal || text.contains(";")) {
            throw Refusal.malformed("'" + text + "' goes on elsewhere; set the program counter first");
        }
        if (kind == 's' || kind == 'S') {
            step(threads.moved());
        } else {
            motion.begin(new Command.Run());
        }
    }

    /** vCont: the first action that steps is what happens; without one, the machine goes on. */
    @Nullable
    String resume(String actions) throws Refusal {
        if (actions.equals("?")) {
            return ACTIONS;
        }
        String[] all = actions.split(";");
        if (all.length < 2 || !all[0].isEmpty()) {
            throw Refusal.malformed("'vCont" + actions + "' names no action");
        }
        for (int i = 1; i < all.length; i++) {
            switch (all[i].isEmpty() ? ' ' : all[i].charAt(0)) {
                case 's', 'S' -> {
                    step(thread(all[i]));
                    return null;
                }
                case 't' -> {
                    return Dialogue.OK;
                }
                case 'c', 'C' -> {}
                default -> throw Refusal.malformed("'" + all[i] + "' is no action that is known");
            }
        }
        motion.begin(new Command.Run());
        return null;
    }

    /** The thread of an action: {@code s:1}. */
    private int thread(String action) throws Refusal {
        int colon = action.indexOf(':');
        return colon < 0 ? Threads.ALL : threads.number(action.substring(colon + 1));
    }

    private void step(int thread) {
        motion.step(threads.processor(thread));
    }

    /**
     * Tells that the machine stands. Debuggers of this architecture expect that a watchpoint stops it on the other side of the
     * access, as the hardware does, and step over that themselves in the direction in which they go; a run that goes forward
     * stops behind it, and one that goes back before it. And where there is nothing to go back to, they expect to be at the
     * beginning.
     */
    private void stopped(Snapshot snapshot) {
        threads.stopped();
        boolean back = motion.wentBack();
        Optional<Trigger> hit = points.hit(snapshot.stop());
        if (motion.foundNothing(snapshot)) {
            motion.toTheBeginning();
        } else if (hit.filter(Trigger.Watch.class::isInstance).isPresent()) {
            motion.turnBack(other -> answers.accept(reply(other, hit, back)));
        } else {
            answers.accept(reply(snapshot, hit, back));
        }
    }

    private String reply(Snapshot snapshot, Optional<Trigger> hit, boolean back) {
        return StopReply.of(snapshot, hit, back, features.namesBreakpoints());
    }
}
