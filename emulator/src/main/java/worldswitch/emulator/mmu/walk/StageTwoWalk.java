package worldswitch.emulator.mmu.walk;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.mmu.regime.HypervisorControls;
import worldswitch.emulator.mmu.regime.StageTwoControls;
import worldswitch.emulator.mmu.regime.TranslationControls;

/**
 * Stage 2: from an intermediate physical address to a physical one, for an access or for a descriptor of stage 1.
 *
 * <p>What it found stays in {@link #found} until the next translation. Its {@code attributes} are MemAttr[3:0] of the
 * descriptor, not yet combined with those of stage 1.
 */
final class StageTwoWalk implements TableWalk.Placement {
    /** Why stage 2 is asked. */
    enum Purpose {
        ACCESS,
        DESCRIPTOR_READ,
        DESCRIPTOR_UPDATE
    }

    private final TranslationControls controls;
    private final StageTwoCache cache;
    private final Fault fault;
    private final TableWalk tables;

    /** What was found. */
    final Translation found = new Translation();

    private AccessDescriptor access = new AccessDescriptor();
    private Purpose purpose = Purpose.ACCESS;
    private long ipa;

    StageTwoWalk(PhysicalMemory memory, TranslationControls controls, StageTwoCache cache, Fault fault) {
        this.controls = controls;
        this.cache = cache;
        this.fault = fault;
        this.tables = new TableWalk(memory, 2, this, Rule.STAGE_TWO_OUTPUT_TOO_BIG);
    }

    /**
     * Translates.
     *
     * @param from the access on whose behalf it is
     * @return false if the fault was filled in
     */
    boolean translate(long address, AccessDescriptor from, Purpose why, WalkTrace trace) {
        access = from;
        purpose = why;
        ipa = address;
        StageTwoControls stageTwo = controls.stageTwo();
        int vmid = stageTwo.vmid();
        boolean cached = cache.find(vmid, ipa, found) && !(found.is(Properties.STAGE_TWO_CLEAN) && dirties());
        if (!cached && !walk(stageTwo, trace)) {
            return false;
        }
        Rule rule = check(controls.hypervisor());
        if (rule != null) {
            return refuse(rule, found.stageTwoLevel);
        }
        if (!cached && !makeDirty(trace)) {
            return false;
        }
        if (!cached) {
            cache.keep(vmid, found);
        }
        trace.output(2, found.stageTwoLevel, found.physical(ipa), found);
        return true;
    }

    private boolean walk(StageTwoControls stageTwo, WalkTrace trace) {
        if (!stageTwo.valid()) {
            return refuse(Rule.STAGE_TWO_SIZE_UNKNOWN, 0);
        }
        trace.stageTwo(ipa, purpose != Purpose.ACCESS, stageTwo.table(), stageTwo.startLevel());
        if (ipa >>> stageTwo.inputBits() != 0) {
            return refuse(Rule.STAGE_TWO_OUT_OF_RANGE, 0);
        }
        if (stageTwo.table() >>> stageTwo.outputBits() != 0) {
            return refuse(Rule.STAGE_TWO_TABLE_TOO_BIG, 0);
        }
        boolean reached = tables.run(
                ipa, stageTwo.startLevel(), stageTwo.table(), stageTwo.outputBits(), stageTwo.bigEndian(), trace);
        return reached && setAccessed(stageTwo, trace) && record(stageTwo);
    }

    private boolean setAccessed(StageTwoControls stageTwo, WalkTrace trace) {
        if ((tables.descriptor & Descriptor.ACCESSED) != 0) {
            return true;
        }
        return stageTwo.managesAccessFlag()
                ? tables.update(Descriptor.ACCESSED, 0, trace)
                : refuse(Rule.STAGE_TWO_NOT_ACCESSED, tables.level);
    }

    private boolean record(StageTwoControls stageTwo) {
        long descriptor = tables.descriptor;
        int memAttr = (int) (descriptor >>> Descriptor.MEM_ATTR) & 0xf;
        boolean device =
                MemoryAttributes.stageTwoDevice(memAttr, controls.hypervisor().forcesWriteBack());
        found.shift = Descriptor.shift(tables.level);
        found.input = ipa & -1L << found.shift;
        found.ipa = found.input;
        found.output = tables.output();
        found.stageTwoLevel = tables.level;
        found.attributes = memAttr;
        found.shareability = (int) (descriptor >>> Descriptor.SHAREABILITY) & 3;
        found.properties = Permissions.stageTwo(descriptor, stageTwo.managesDirtyState())
                | Properties.STAGE_TWO
                | (device ? Properties.STAGE_TWO_DEVICE : 0);
        return true;
    }

    private @Nullable Rule check(HypervisorControls hypervisor) {
        if (purpose == Purpose.ACCESS) {
            Rule misaligned = Alignment.checkDevice(access, found.is(Properties.STAGE_TWO_DEVICE));
            return misaligned != null ? misaligned : Permissions.checkStageTwo(found.properties, access);
        }
        if (hypervisor.protectsWalks() && found.is(Properties.STAGE_TWO_DEVICE)) {
            return Rule.PROTECTED_WALK;
        }
        boolean update = purpose == Purpose.DESCRIPTOR_UPDATE;
        return Permissions.checkStageTwo(found.properties, true, update);
    }

    private boolean dirties() {
        return purpose == Purpose.DESCRIPTOR_UPDATE || purpose == Purpose.ACCESS && access.dirties();
    }

    private boolean makeDirty(WalkTrace trace) {
        if (!found.is(Properties.STAGE_TWO_CLEAN) || !dirties()) {
            return true;
        }
        found.properties &= ~Properties.STAGE_TWO_CLEAN;
        return tables.update(Descriptor.STAGE_TWO_WRITE, 0, trace);
    }

    @Override
    public long locate(long address, int level, boolean write) {
        return address;
    }

    @Override
    public boolean refuse(Rule rule, int level) {
        fault.stageTwo(rule, level, access, ipa, controls.hypervisor());
        fault.onWalk = purpose != Purpose.ACCESS;
        return false;
    }
}
