package worldswitch.emulator.mmu.access;

import worldswitch.emulator.memory.MemoryListener;
import worldswitch.emulator.mmu.MemoryContext;
import worldswitch.emulator.mmu.tlb.Space;
import worldswitch.emulator.mmu.tlb.TranslationBuffers;

/**
 * The fast tables of one processor, one for each of the contexts it was in lately, so that a world switch chooses another
 * table instead of emptying one.
 */
final class FastTables implements TranslationBuffers.Copies, MemoryListener {
    private static final int CAPACITY = 16;

    private final MemoryContext context;
    private final FastTable[] tables = new FastTable[CAPACITY];
    private int count;
    private int turn;

    FastTables(MemoryContext context) {
        this.context = context;
    }

    /** The table of a context, emptied if the context was not met lately. */
    FastTable of(long key) {
        for (int i = 0; i < count; i++) {
            if (tables[i].key == key) {
                return tables[i];
            }
        }
        FastTable table = next();
        table.key = key;
        return table;
    }

    private FastTable next() {
        if (count < CAPACITY) {
            tables[count] = new FastTable();
            return tables[count++];
        }
        turn = (turn + 1) % CAPACITY;
        tables[turn].clear();
        return tables[turn];
    }

    @Override
    public void drop(long input, int shift) {
        for (int i = 0; i < count; i++) {
            tables[i].drop(input, shift);
        }
    }

    @Override
    public void drop(Space space) {
        for (int i = 0; i < count; i++) {
            if (tables[i].space == space || space == Space.STAGE_TWO && tables[i].intermediate) {
                tables[i].clear();
            }
        }
    }

    @Override
    public void dropFetched() {
        context.fetchLost();
    }

    /** Empties every table. */
    void clear() {
        for (int i = 0; i < count; i++) {
            tables[i].clear();
        }
    }

    @Override
    public void codeWatched(byte[] page) {
        for (int i = 0; i < count; i++) {
            tables[i].dropWriting(page);
        }
    }

    @Override
    public void pageReplaced(byte[] shared) {
        for (int i = 0; i < count; i++) {
            tables[i].dropReading(shared);
        }
    }

    @Override
    public void pagesShared() {
        clear();
    }

    @Override
    public void restored() {
        clear();
    }
}
