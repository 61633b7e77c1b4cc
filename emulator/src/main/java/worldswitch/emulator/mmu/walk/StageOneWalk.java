package worldswitch.emulator.mmu.walk;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.mmu.regime.AddressRange;
import worldswitch.emulator.mmu.regime.StageOneControls;

/** Stage 1: from a virtual address to an output address, which stage 2 may translate on. */
final class StageOneWalk {
    private final Fault fault;
    private final TableWalk tables;

    StageOneWalk(PhysicalMemory memory, TableWalk.Placement placement, Fault fault) {
        this.fault = fault;
        this.tables = new TableWalk(memory, 1, placement, Rule.OUTPUT_TOO_BIG);
    }

    /**
     * Translates, and fills in a result as if there were no stage 2.
     *
     * @return false if a fault was filled in
     */
    boolean translate(AccessDescriptor access, StageOneControls controls, Translation result, WalkTrace trace) {
        if (!controls.enabled()) {
            return flat(access, controls, result, trace);
        }
        return walk(access, controls, trace)
                && isAccessible(access, controls)
                && record(access, controls, result)
                && check(access, controls, result)
                && update(access, result, trace);
    }

    private boolean flat(AccessDescriptor access, StageOneControls controls, Translation result, WalkTrace trace) {
        trace.flat(controls.regime(), access.address);
        Rule rule = FlatMemory.fill(access, controls, result);
        return rule == null || fault.stageOne(rule, 0, access);
    }

    private boolean walk(AccessDescriptor access, StageOneControls controls, WalkTrace trace) {
        AddressRange range = controls.range(access.address);
        trace.stageOne(controls.regime(), access.address, range);
        Rule rule = refusesRange(range, access);
        if (rule == null && range.disabled()) {
            rule = Rule.RANGE_DISABLED;
        }
        if (rule == null && range.table() >>> range.outputBits() != 0) {
            rule = Rule.TABLE_TOO_BIG;
        }
        if (rule != null) {
            return fault.stageOne(rule, 0, access);
        }
        long input = access.address & -1L >>> 64 - range.inputBits();
        return tables.run(input, range, controls.bigEndian(), trace);
    }

    /** The rule by which a range refuses an address whatever the tables or a TLB say; null if it does not. */
    static @Nullable Rule refusesRange(AddressRange range, AccessDescriptor access) {
        if (!range.sizeValid()) {
            return Rule.SIZE_UNKNOWN;
        }
        if (!range.contains(range.canonical(access.address, access.fetches()))) {
            return Rule.OUT_OF_RANGE;
        }
        return range.userDisabled() && !access.privileged ? Rule.USER_RANGE_DISABLED : null;
    }

    private boolean isAccessible(AccessDescriptor access, StageOneControls controls) {
        boolean accessible = (tables.descriptor & Descriptor.ACCESSED) != 0 || controls.managesAccessFlag();
        return accessible || fault.stageOne(Rule.NOT_ACCESSED, tables.level, access);
    }

    private boolean record(AccessDescriptor access, StageOneControls controls, Translation result) {
        AddressRange range = controls.range(access.address);
        long descriptor = tables.descriptor;
        result.level = tables.level;
        result.shift = tables.span();
        result.stageOneShift = tables.shift();
        long address = range.canonical(access.address, access.fetches());
        result.input = address & -1L << result.shift;
        result.output = tables.output() | result.input & (1L << tables.shift()) - 1;
        result.ipa = result.output;
        result.stageTwoLevel = 0;
        int attributes = controls.attributes((int) (descriptor >>> Descriptor.ATTRIBUTE_INDEX) & 7);
        boolean device = MemoryAttributes.device(attributes);
        boolean cached = access.fetches() ? !device && controls.instructionCacheable() : controls.cacheable();
        result.attributes = cached || device && !access.fetches() ? attributes : MemoryAttributes.NON_CACHEABLE;
        result.shareability = tables.shareability(range);
        long hierarchical = range.hierarchyDisabled() ? 0 : tables.hierarchical;
        boolean global = !controls.regime().hasUnprivileged() || (descriptor & Descriptor.NOT_GLOBAL) == 0;
        result.properties = Permissions.stageOne(descriptor, hierarchical, controls)
                | (device ? Properties.DEVICE : 0)
                | (global ? Properties.GLOBAL : 0)
                | ((descriptor & Descriptor.GUARDED) != 0 ? Properties.GUARDED : 0);
        return true;
    }

    /** Whether stage 1 lets an access through that a walk or a TLB has translated. */
    boolean check(AccessDescriptor access, StageOneControls controls, Translation result) {
        Rule rule = Alignment.checkDevice(access, result.is(Properties.DEVICE));
        if (rule == null) {
            rule = Permissions.checkStageOne(result.properties, access, controls);
        }
        return rule == null || fault.stageOne(rule, result.level, access);
    }

    /**
     * Sets the access flag, and makes the descriptor dirty, in one go, after all checks: whether an access that fails sets
     * the flag is UNPREDICTABLE. An AT sets it, but makes nothing dirty. Where the table cannot be written, the fault is of a
     * read if a read alone would have met it.
     */
    private boolean update(AccessDescriptor access, Translation result, WalkTrace trace) {
        long old = tables.descriptor;
        long updated = old | Descriptor.ACCESSED;
        if (result.is(Properties.CLEAN) && access.dirties()) {
            result.properties &= ~Properties.CLEAN;
            updated &= ~Descriptor.READ_ONLY;
        }
        if (tables.update(updated, trace)) {
            return true;
        }
        fault.write &= !access.reads() || (old & Descriptor.ACCESSED) != 0;
        return false;
    }
}
