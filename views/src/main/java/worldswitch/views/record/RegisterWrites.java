package worldswitch.views.record;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.column.Log;
import worldswitch.sessions.hazard.JudgedWrite;
import worldswitch.sessions.snapshot.Generation;

/** The writes of each system register in order, so that the last one before a moment is found by halving. */
public final class RegisterWrites {
    /** The writes of one register. */
    private record Writes(LongList times, LongList numbers) {}

    private final Map<Integer, Writes> registers = new HashMap<>();
    private @Nullable Log<JudgedWrite> log;
    private @Nullable Generation generation;
    private long next;

    /**
     * Takes in what is new; a log of another generation, or one that became shorter, is another one.
     *
     * @param of which run it is of: within one, a log that is longer continues a shorter one
     */
    public void read(Log<JudgedWrite> present, Generation of) {
        read(present, of, Integer.MAX_VALUE);
    }

    /**
     * The same with so many writes at most.
     *
     * @return how many are left
     */
    public long read(Log<JudgedWrite> present, Generation of, int most) {
        if (of != generation || present.size() < next) {
            registers.clear();
            next = 0;
            generation = of;
        }
        log = present;
        next = Math.max(next, present.dropped());
        for (long end = Math.min(present.size(), next + most); next < end; next++) {
            JudgedWrite write = present.get(next);
            Writes writes = registers.computeIfAbsent(
                    write.register().index(), index -> new Writes(new LongList(), new LongList()));
            writes.times().add(write.at());
            writes.numbers().add(next);
        }
        return present.size() - next;
    }

    /** The last write of a register before a moment. */
    public Optional<JudgedWrite> before(int register, long instructions) {
        Writes writes = registers.get(register);
        return writes == null ? Optional.empty() : held(writes, writes.times().from(instructions, 0) - 1);
    }

    /** The first write of a register after a moment. */
    public Optional<JudgedWrite> after(int register, long instructions) {
        Writes writes = registers.get(register);
        return writes == null ? Optional.empty() : held(writes, writes.times().from(instructions + 1, 0));
    }

    private Optional<JudgedWrite> held(Writes writes, int place) {
        boolean there = log != null && place >= 0 && place < writes.numbers().size();
        return there && writes.numbers().get(place) >= log.dropped()
                ? Optional.of(log.get(writes.numbers().get(place)))
                : Optional.empty();
    }
}
