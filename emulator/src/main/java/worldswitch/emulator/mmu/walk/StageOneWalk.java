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
                && setAccessed(access, controls, trace)
                && record(access, controls, result)
                && check(access, controls, result)
                && makeDirty(access, result, trace);
    }

    private boolean flat(AccessDescriptor access, StageOneControls controls, Translation result, WalkTrace trace) {
        trace.flat(controls.regime(), access.address);
        Rule rule = FlatMemory.fill(access, controls, result);
        return rule == null || fault.stageOne(rule, 0, access);
    }

    private boolean walk(AccessDescriptor access, StageOneControls controls, WalkTrace trace) {
        AddressRange range = controls.range(access.address);
        trace.stageOne(controls.regime(), access.address, range.table(), range.startLevel());
        Rule rule = refusesRange(range, access);
        if (rule == null && range.disabled()) {
            rule = Rule.RANGE_DISABLED;
        }
        if (rule == null && range.table() >>> controls.outputBits() != 0) {
            rule = Rule.TABLE_TOO_BIG;
        }
        if (rule != null) {
            return fault.stageOne(rule, 0, access);
        }
        long input = access.address & -1L >>> 64 - range.inputBits();
        return tables.run(input, range.startLevel(), range.table(), controls.outputBits(), controls.bigEndian(), trace);
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

    private boolean setAccessed(AccessDescriptor access, StageOneControls controls, WalkTrace trace) {
        if ((tables.descriptor & Descriptor.ACCESSED) != 0) {
            return true;
        }
        return controls.managesAccessFlag()
                ? tables.update(Descriptor.ACCESSED, 0, trace)
                : fault.stageOne(Rule.NOT_ACCESSED, tables.level, access);
    }

    private boolean record(AccessDescriptor access, StageOneControls controls, Translation result) {
        AddressRange range = controls.range(access.address);
        long descriptor = tables.descriptor;
        result.level = tables.level;
        result.shift = Descriptor.shift(tables.level);
        result.stageOneShift = result.shift;
        result.input = range.canonical(access.address, access.fetches()) & -1L << result.shift;
        result.output = tables.output();
        result.ipa = result.output;
        result.stageTwoLevel = 0;
        int attributes = controls.attributes((int) (descriptor >>> Descriptor.ATTRIBUTE_INDEX) & 7);
        boolean device = MemoryAttributes.device(attributes);
        boolean cached = access.fetches() ? !device && controls.instructionCacheable() : controls.cacheable();
        result.attributes = cached || device && !access.fetches() ? attributes : MemoryAttributes.NON_CACHEABLE;
        result.shareability = (int) (descriptor >>> Descriptor.SHAREABILITY) & 3;
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

    private boolean makeDirty(AccessDescriptor access, Translation result, WalkTrace trace) {
        if (!result.is(Properties.CLEAN) || !access.dirties()) {
            return true;
        }
        result.properties &= ~Properties.CLEAN;
        return tables.update(0, Descriptor.READ_ONLY, trace);
    }
}
