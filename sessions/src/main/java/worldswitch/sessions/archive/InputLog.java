package worldswitch.sessions.archive;

import java.util.List;
import worldswitch.sessions.snapshot.Moment;

/** Interim. */
public record InputLog(List<Input> inputs) {
    public static final InputLog EMPTY = new InputLog(List.of());
    public InputLog { inputs = List.copyOf(inputs); }
    public record Input(Moment at, byte[] bytes) {}
}
