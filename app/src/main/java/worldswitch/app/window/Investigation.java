package worldswitch.app.window;

import java.awt.EventQueue;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.memory.DeviceFailure;
import worldswitch.sessions.compare.sentence.SessionOutcomes;
import worldswitch.sessions.compare.twin.TwinRun;
import worldswitch.sessions.compare.variants.VariantRows;
import worldswitch.sessions.library.BundledSession;
import worldswitch.sessions.library.SessionFile;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.input.InputLog;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.views.compare.Findings;
import worldswitch.views.compare.Investigator;
import worldswitch.views.pane.Stage;

/**
 * Runs the session that is shown beside itself, on threads of its own: in both modes, in all variants, and, quietly, each
 * variant to its end for its outcome.
 *
 * <p>Belongs to the event dispatch thread; what its threads find comes back there. What was begun for a session that is no
 * longer shown is dropped.
 */
final class Investigation implements Investigator {
    private final Stage stage;
    private final Consumer<Findings> receiver;
    private @Nullable Plan plan;
    private Findings findings = Findings.NONE;
    private volatile int epoch;
    private boolean ended;
    private volatile String shown = "";

    Investigation(Stage stage, Consumer<Findings> receiver) {
        this.stage = stage;
        this.receiver = receiver;
    }

    /** A session is shown. If it is another one, what was found of the one before goes; a variant keeps what is known of all. */
    void look(Plan present) {
        if (present != plan && !ended) {
            begin(present);
        }
    }

    private void begin(Plan next) {
        Plan before = plan;
        boolean sibling = before != null
                && before.description().name().equals(next.description().name());
        plan = next;
        shown = next.description().name();
        epoch++;
        tell(sibling ? findings.withoutTwin() : Findings.NONE);
        if (!sibling) {
            BundledSession.find(next.description().name())
                    .ifPresent(session -> start("outcomes", number -> outcomes(session)));
        }
    }

    /** The window closes: what still runs ends soon, and is told to nobody. */
    void end() {
        ended = true;
        shown = "";
        epoch++;
    }

    @Override
    public void twin() {
        Plan present = plan;
        if (present != null) {
            tell(findings.running("Running both modes side by side ..."));
            stage.post(new Command.Keep(kept -> start("twin run", number -> twin(present, kept.inputs(), number))));
        }
    }

    @Override
    public void variants() {
        Plan present = plan;
        if (present != null) {
            BundledSession.find(present.description().name()).ifPresent(session -> {
                tell(findings.running("Running every variant to its end ..."));
                start("variants", number -> update(number, known -> known.with(VariantRows.of(session))));
            });
        }
    }

    @Override
    public void cancel() {
        epoch++;
        tell(findings.running(""));
    }

    private void twin(Plan present, InputLog inputs, int number) throws LoadProblem {
        TwinRun run = new TwinRun(present, inputs, Moment.START, Long.MAX_VALUE);
        var result = run.run(reached -> {
            update(
                    number,
                    known -> known.running(String.format("Both modes alike up to instruction %,d ...", reached)));
            return number == epoch;
        });
        update(number, known -> known.with(result));
    }

    /** Goes on while any variant of the session is shown. */
    private void outcomes(BundledSession session) {
        SessionOutcomes outcomes = new SessionOutcomes(session);
        for (SessionFile.Variant variant : session.variants()) {
            if (shown.equals(session.name())) {
                String sentence = outcomes.sentence(variant.name());
                EventQueue.invokeLater(() -> add(session.name(), variant.name(), sentence));
            }
        }
    }

    private void add(String session, String variant, String sentence) {
        if (shown.equals(session)) {
            tell(findings.with(variant, sentence));
        }
    }

    /** Work that a loaded program may refuse. */
    private interface Work {
        void run(int number) throws LoadProblem;
    }

    private void start(String name, Work work) {
        int number = epoch;
        Thread thread = new Thread(() -> run(work, number), name);
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private void run(Work work, int number) {
        try {
            work.run(number);
        } catch (CancellationException expected) {
            update(number, known -> known.running(""));
        } catch (LoadProblem | DeviceFailure e) {
            update(number, known -> known.running("Cannot be run: " + e.getMessage()));
        }
    }

    /** Changes the findings, unless they are of a session that is no longer shown, or were called off. */
    private void update(int number, UnaryOperator<Findings> change) {
        EventQueue.invokeLater(() -> {
            if (number == epoch) {
                tell(change.apply(findings));
            }
        });
    }

    private void tell(Findings next) {
        findings = next;
        receiver.accept(next);
    }
}
