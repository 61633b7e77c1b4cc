package worldswitch.emulator.mmu.access;

import java.util.Arrays;
import worldswitch.emulator.mmu.MemoryContext;
import worldswitch.emulator.mmu.regime.HypervisorControls;
import worldswitch.emulator.mmu.regime.Regime;
import worldswitch.emulator.mmu.regime.StageOneControls;
import worldswitch.emulator.mmu.regime.TranslationControls;
import worldswitch.emulator.mmu.tlb.Space;
import worldswitch.emulator.mmu.tlb.Translator;

/**
 * Which fast table holds in the present state of the processor.
 *
 * <p>Between two changes of a control register only the exception level and PSTATE.PAN choose, so the answer for each of
 * their few combinations is kept; a control register that changes makes all of them be asked for again, the next time they
 * are needed.
 */
final class Contexts {
    private static final int LEVELS = 3;

    private final MemoryContext context;
    private final Translator translator;
    private final FastTables tables;
    private final FastTable[] known = new FastTable[2 * LEVELS];
    private final FastTable unknown = new FastTable();

    Contexts(MemoryContext context, Translator translator, FastTables tables) {
        this.context = context;
        this.translator = translator;
        this.tables = tables;
        forget();
    }

    /** A control register has changed. */
    void forget() {
        Arrays.fill(known, unknown);
    }

    /** The present table; an empty one that must not be filled if it is not yet known. */
    FastTable present() {
        return known[place()];
    }

    /** The present table, to be filled. */
    FastTable find() {
        int place = place();
        if (known[place] == unknown) {
            FastTable table = choose();
            forget(table);
            known[place] = table;
        }
        return known[place];
    }

    /** A table that was taken from a context not met lately is no longer that context's. */
    private void forget(FastTable reused) {
        for (int place = 0; place < known.length; place++) {
            if (known[place] == reused) {
                known[place] = unknown;
            }
        }
    }

    private int place() {
        return 2 * context.el() + (context.pan() ? 1 : 0);
    }

    private FastTable choose() {
        TranslationControls controls = translator.controls();
        HypervisorControls hypervisor = controls.hypervisor();
        int el = context.el();
        Regime regime = hypervisor.regime(el);
        StageOneControls stageOne = controls.stageOne(regime);
        boolean stageTwo = controls.hasStageTwo(regime);
        long key = stageOne.signature() << 1 | (stageOne.bigEndian(el) ? 1 : 0);
        key = key << 1 | (stageOne.defaultCacheable() ? 1 : 0);
        key = key << 1 | (stageTwo ? 1 : 0);
        key = key << 1 | (context.pan() ? 1 : 0);
        key = key << 3 | 2L * regime.ordinal() | (el == 0 ? 1 : 0);
        key = key << 16 | stageOne.asid();
        key = key << 16 | translator.vmid(regime);
        FastTable table = tables.of(key);
        table.space = Space.of(regime);
        table.intermediate = stageTwo && !stageOne.enabled();
        boolean device = !stageOne.enabled() && !stageOne.defaultCacheable();
        table.strict = stageOne.checksAlignment() || device ? -1 : 0;
        return table;
    }
}
