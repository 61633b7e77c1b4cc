package worldswitch.views.sample;

import java.util.List;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;
import worldswitch.sessions.column.Log;
import worldswitch.sessions.hazard.JudgedWrite;
import worldswitch.sessions.hazard.WriteState;
import worldswitch.sessions.timeline.Timeline;

/** A recording of many writes of one register, ten instructions apart, that counts how often an entry is looked at. */
public final class LongRecording {
    private static final int DISTANCE = 10;
    private static final SystemRegister REGISTER = Catalogue.row(Catalogue.index("HCR_EL2"));

    private final long count;
    private long looks;

    /** A recording of a number of writes. */
    public LongRecording(long count) {
        this.count = count;
    }

    /** The recording as a timeline. */
    public Timeline timeline() {
        return new Timeline(
                count * DISTANCE,
                new ListLog<>(List.of(), 0, stretch -> 0),
                new ListLog<>(List.of(), 0, exit -> 0),
                new ListLog<>(List.of(), 0, exit -> 0),
                new Writes(),
                new ListLog<>(List.of(), 0, event -> 0));
    }

    /** How often an entry was looked at. */
    public long looks() {
        return looks;
    }

    /** Counts from zero again. */
    public void forgetLooks() {
        looks = 0;
    }

    /** The writes, made when asked for. */
    private final class Writes implements Log<JudgedWrite> {
        @Override
        public long size() {
            return count;
        }

        @Override
        public long dropped() {
            return 0;
        }

        @Override
        public JudgedWrite get(long number) {
            looks++;
            long at = number * DISTANCE;
            return new JudgedWrite(
                    at, 0x1000, 0, 2, REGISTER, 0, 1, List.of(), WriteState.SYNCHRONISED, at + 3, "ISB", List.of());
        }

        @Override
        public long at(long instructions) {
            return Math.min(count, (instructions + DISTANCE - 1) / DISTANCE);
        }
    }
}
