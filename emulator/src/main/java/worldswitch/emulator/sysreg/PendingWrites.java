package worldswitch.emulator.sysreg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/**
 * The control registers written since the last context synchronisation event, each once, in the order of its first
 * write. A later write of the same register supersedes the earlier one but not the value that it replaced.
 *
 * <p>Allocates nothing while the machine runs.
 */
final class PendingWrites implements Stateful {
    private static final int NONE = -1;

    private final int[] registers = new int[Catalogue.size()];
    private final long[] synchronised = new long[Catalogue.size()];
    private final int[] places = new int[Catalogue.size()];
    private int count;

    PendingWrites() {
        Arrays.fill(places, NONE);
    }

    int count() {
        return count;
    }

    int register(int place) {
        return registers[place];
    }

    /** Notes that a register whose synchronised value was {@code old} has been written. */
    void add(int register, long old) {
        if (places[register] == NONE) {
            places[register] = count;
            registers[count++] = register;
            synchronised[register] = old;
        }
    }

    boolean contains(int register) {
        return places[register] != NONE;
    }

    /** Forgets one register: the hardware has given it a value that every read sees. */
    void remove(int register) {
        int place = places[register];
        if (place == NONE) {
            return;
        }
        places[register] = NONE;
        count--;
        for (int i = place; i < count; i++) {
            registers[i] = registers[i + 1];
            places[registers[i]] = i;
        }
    }

    void clear() {
        for (int i = 0; i < count; i++) {
            places[registers[i]] = NONE;
        }
        count = 0;
    }

    /** The writes as values, {@code direct} holding what was last written. */
    List<PendingWrite> list(long[] direct) {
        List<PendingWrite> writes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int register = registers[i];
            writes.add(new PendingWrite(register, synchronised[register], direct[register]));
        }
        return List.copyOf(writes);
    }

    @Override
    public void state(StateTape tape) {
        int passed = tape.index(count, Catalogue.size() + 1);
        if (tape.playing()) {
            clear();
        }
        for (int place = 0; place < passed; place++) {
            int register = tape.index(registers[place], Catalogue.size());
            tape.require(!tape.playing() || places[register] == NONE, "names a register twice");
            registers[place] = register;
            synchronised[register] = tape.word(synchronised[register]);
            places[register] = place;
        }
        count = passed;
    }
}
