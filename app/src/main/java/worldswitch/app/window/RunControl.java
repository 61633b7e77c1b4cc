package worldswitch.app.window;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import worldswitch.app.action.Actions;
import worldswitch.sessions.control.Session;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.command.Sought;
import worldswitch.sessions.run.input.Target;
import worldswitch.sessions.run.plan.Goal;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.snapshot.Snapshot;
import worldswitch.views.pane.Scene;
import worldswitch.views.pane.Stage;
import worldswitch.views.text.Walk;

/** What the actions of the Run, Time and Go menus do to the session that is shown. */
final class RunControl {
    /** The syndrome of a store that was lost: an asynchronous error that nobody contains. */
    private static final byte LOST_STORE = 0x11;

    private final Stage stage;
    private final Consumer<Command> inputs;

    /**
     * Makes the control of a stage.
     *
     * @param inputs takes what comes to the machine from outside, which changes the session
     */
    RunControl(Stage stage, Consumer<Command> inputs) {
        this.stage = stage;
        this.inputs = inputs;
    }

    /** The behaviours by action id. */
    Map<String, Runnable> behaviours() {
        Map<String, Runnable> all = new HashMap<>();
        all.put("run", this::runOrPause);
        all.put("break-off", this::cancel);
        all.put("step", () -> stage.post(new Command.Step(1)));
        all.put("step-over", () -> stage.post(new Command.StepOver()));
        all.put("step-out", () -> stage.post(new Command.StepOut()));
        all.put("power-key", this::pressPowerKey);
        all.put("system-error", this::systemError);
        all.put("restart", () -> stage.post(new Command.Restart()));
        all.put("next-exit", () -> runTo(Goal.GUEST_EXIT));
        all.put("next-entry", () -> runTo(Goal.GUEST_ENTRY));
        all.put("next-exception", () -> runTo(Goal.EXCEPTION));
        all.put("next-write", () -> runTo(Goal.REGISTER_WRITE));
        all.put("next-interrupt", () -> runTo(Goal.INTERRUPT));
        all.put("next-hazard", () -> runTo(Goal.HAZARD));
        all.put("reverse-continue", () -> stage.post(new Command.ReverseContinue()));
        all.put("reverse-step", () -> stage.post(new Command.ReverseStep(1)));
        all.put("previous-exit", () -> reverseTo(Goal.GUEST_EXIT));
        all.put("previous-entry", () -> reverseTo(Goal.GUEST_ENTRY));
        all.put("previous-exception", () -> reverseTo(Goal.EXCEPTION));
        all.put("previous-write", () -> reverseTo(Goal.REGISTER_WRITE));
        all.put("previous-interrupt", () -> reverseTo(Goal.INTERRUPT));
        all.put("previous-hazard", () -> reverseTo(Goal.HAZARD));
        all.put("place-back", () -> stage.post(new Command.Back()));
        all.put("place-forward", () -> stage.post(new Command.Forward()));
        all.put("next-bookmark", () -> stage.post(new Command.ToNextPlace()));
        all.put("previous-bookmark", () -> stage.post(new Command.ToPreviousPlace()));
        all.put("here", this::toFocus);
        all.put("back", stage::back);
        all.put("forward", stage::forward);
        all.put("present", this::toPresent);
        return all;
    }

    /** Breaks off what is under way; from a way through time the machine comes back to where it stood. */
    void cancel() {
        Session session = stage.session();
        if (session != null) {
            session.pause();
        }
    }

    /** Lets the user ask only for what there is. */
    void allow(Actions actions, Scene scene) {
        Snapshot snapshot = scene.snapshot();
        Walk walk = Walk.of(snapshot);
        actions.allow("break-off", scene.isRunning());
        actions.allow("place-back", snapshot.canGoBack());
        actions.allow("place-forward", snapshot.canGoForward());
        actions.allow("next-bookmark", walk.hasNext());
        actions.allow("previous-bookmark", walk.hasPrevious());
        actions.allow("back", stage.history().canGoBack());
        actions.allow("forward", stage.history().canGoForward());
    }

    /** Moves the focus to where the machine stands. */
    void toPresent() {
        Scene scene = stage.scene();
        if (scene != null) {
            stage.go(worldswitch.views.focus.Focus.of(scene.snapshot()));
        }
    }

    /** Moves the machine to where the focus is. */
    private void toFocus() {
        Scene scene = stage.scene();
        if (scene != null) {
            stage.post(new Command.GoTo(Moment.of(scene.focus().instructions())));
        }
    }

    private void pressPowerKey() {
        inputs.accept(new Command.Change(new Target.PowerKey(), new byte[] {1}));
    }

    /** An SError for the processor that is looked at, with the syndrome of a store that was lost. */
    private void systemError() {
        Scene scene = stage.scene();
        if (scene != null) {
            int cpu = scene.snapshot().cpu().id();
            inputs.accept(new Command.Change(new Target.SystemError(cpu), new byte[] {LOST_STORE}));
        }
    }

    private void reverseTo(Goal goal) {
        stage.post(new Command.ReverseTo(new Sought.Event(goal)));
    }

    private void runTo(Goal goal) {
        stage.post(new Command.RunTo(goal));
    }

    private void runOrPause() {
        Scene scene = stage.scene();
        Session session = stage.session();
        if (scene != null && session != null && scene.isRunning()) {
            session.pause();
        } else {
            stage.post(new Command.Run());
        }
    }
}
