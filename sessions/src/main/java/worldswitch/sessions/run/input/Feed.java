package worldswitch.sessions.run.input;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.machine.Machine;
import worldswitch.sessions.snapshot.Moment;

/** Gives a machine its inputs, each at its moment. Belongs to the machine's thread. */
public final class Feed {
    private final Machine machine;
    private InputLog log;
    private int given;

    /** Makes the feed of a machine from what a log holds. */
    public Feed(Machine machine, InputLog log) {
        this.machine = machine;
        this.log = log;
    }

    /** Everything that has come, and what is to come again. */
    public InputLog log() {
        return log;
    }

    /** The moment of the next input; null if none is to come. */
    @Nullable
    public Moment due() {
        return given < log.size() ? log.inputs().get(given).at() : null;
    }

    /** How many inputs have been given. */
    public int given() {
        return given;
    }

    /** Will give again what came after so many inputs. */
    public void rewind(int count) {
        given = Math.min(count, log.size());
    }

    /** Gives what is due at a moment, or was due before it; returns whether there was anything. */
    public boolean give(Moment now) {
        int before = given;
        for (Moment due = due(); due != null && due.compareTo(now) <= 0; due = due()) {
            give(log.inputs().get(given));
        }
        return given > before;
    }

    private void give(Input input) {
        input.give(machine);
        given++;
    }

    /** Changes a part of the machine now; what was to come later is forgotten. */
    public void change(Target target, byte[] bytes, Moment now) {
        log = log.with(new Input(now, target, bytes));
        give(log.inputs().get(log.size() - 1));
    }

    /** Types a text now; what was to come later still does. */
    public void typeAmong(String text, Moment now) {
        log = log.among(new Input(now, text.getBytes(StandardCharsets.UTF_8)));
        give(log.inputs().get(given));
    }

    /** Types a text now; what was to come later is forgotten. */
    public void type(String text, Moment now) {
        log = log.with(new Input(now, text.getBytes(StandardCharsets.UTF_8)));
        give(log.inputs().get(log.size() - 1));
    }
}
